import { Controller, Get } from '@nestjs/common';
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
}
