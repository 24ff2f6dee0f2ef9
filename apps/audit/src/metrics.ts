import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram } from 'prom-client';

/** Every metric of the audit. */
@Injectable()
export class AuditMetrics {
  readonly rows = new Counter({
    name: 'crossdock_audit_rows_total',
    help: 'Rows of journeys that were kept',
  });

  readonly repeated = new Counter({
    name: 'crossdock_audit_repeated_records_total',
    help: 'Records that had been kept before and changed nothing',
  });

  readonly writeSeconds = new Histogram({
    name: 'crossdock_audit_write_seconds',
    help: 'Duration of a transaction that keeps records',
    labelNames: ['result'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  });

  readonly openDeadLetters = new Gauge({
    name: 'crossdock_dead_letters_open',
    help: 'Dead letters about which nobody has decided; of the whole system, the same from every process',
  });

  readonly oldestOpenSeconds = new Gauge({
    name: 'crossdock_dead_letters_oldest_open_seconds',
    help: 'Age of the oldest of them; 0 when there is none',
  });

  readonly jobsRunning = new Gauge({
    name: 'crossdock_jobs_running',
    help: 'Redrives, discards and replays that run in this process',
  });
}
