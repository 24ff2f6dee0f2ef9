import { Module, type DynamicModule } from '@nestjs/common';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { Logger } from './logging/logger.js';
import { MetricsController } from './metrics/metrics.controller.js';

/** What every service offers: /health/live, /health/ready, /metrics; `Readiness` and `Logger` to inject anywhere. */
@Module({})
export class HostModule {
  static with(logger: Logger): DynamicModule {
    return {
      module: HostModule,
      global: true,
      controllers: [HealthController, MetricsController],
      providers: [Readiness, { provide: Logger, useValue: logger }],
      exports: [Readiness, Logger],
    };
  }
}
