import { Resource } from '@crossdock/open-api';
import { Controller, Get, Headers } from '@nestjs/common';
import { summaryOf } from '../ledger/summary.js';
import { Journeys } from '../storage/journeys.js';
import { SummaryAnswer } from './answers/summary.answer.js';
import { Answers } from './documented.js';
import { Keys } from './keys.js';

@Controller('v1/summary')
@Resource('summary')
export class SummaryController {
  constructor(
    private readonly keys: Keys,
    private readonly journeys: Journeys,
  ) {}

  /** Every count since the beginning: of the whole bus, or of the tenant whose key asks. */
  @Get()
  @Answers(SummaryAnswer, 'Read every count since the beginning')
  async summary(@Headers('authorization') authorization?: string): Promise<SummaryAnswer> {
    const viewer = this.keys.viewerOf(authorization);
    const [totals, waiting] = await Promise.all([
      this.journeys.totals(viewer),
      this.journeys.waiting(viewer),
    ]);
    return summaryOf(totals, waiting);
  }
}
