import { Controller, Get, Param } from '@nestjs/common';
import { nothingHere } from '@crossdock/service-host';
import type { PreflightReport } from '../preflight/report.js';
import { Sources } from '../source/sources.js';
import type { SourceStatus } from '../source/source.js';

/** For operators and `npm run status`. Holds no secrets; reachable from the inside only, like the metrics. */
@Controller('v1/sources')
export class SourcesController {
  constructor(private readonly sources: Sources) {}

  /** What this instance does with each enabled source. */
  @Get()
  list(): { sources: SourceStatus[] } {
    return { sources: this.sources.statuses() };
  }

  /** Everything that a source needs and has too much of, looked at now. Takes a second or two. */
  @Get(':id/preflight')
  async preflight(@Param('id') id: string): Promise<PreflightReport> {
    const report = await this.sources.preflight(id);
    if (!report) throw nothingHere(`There is no source ${id}.`);
    return report;
  }
}
