import { Controller, type Type } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '../src/index.js';

type Batch = Received[];
export type Health = Received<'EndpointHealthChanged'>;
export type Requested = Received<'DeliveryRequested'>;
export type Delayed = Received<'DeliveryDelayed'>;

/** The control plane's receive operations, in batches; only the health of endpoints is looked at. */
export function healthController(take: (records: Health[]) => Promise<void>, maxRecords?: number): Type {
  @Controller()
  class HealthController {
    @Receives(operations.controlPlaneReceivesEndpointHealthChanged, { mode: 'batch', maxRecords })
    take(records: Health[]): Promise<void> {
      return take(records);
    }

    @Receives(operations.controlPlaneReceivesBackfillProgressed, { mode: 'batch' })
    backfills(_records: Received<'BackfillProgressed'>[]): Promise<void> {
      return Promise.resolve();
    }

    @Receives(operations.controlPlaneReceivesGateChanged, { mode: 'batch' })
    gates(_records: Received<'GateChanged'>[]): Promise<void> {
      return Promise.resolve();
    }

    @Receives(operations.controlPlaneReceivesJobProgressed, { mode: 'batch' })
    jobs(_records: Received<'JobProgressed'>[]): Promise<void> {
      return Promise.resolve();
    }
  }
  return HealthController;
}

export interface Dispatch {
  deliver?: (record: Requested) => Promise<void>;
  concurrency?: number;
  release?: (record: Delayed) => Promise<void>;
  /** When a delayed record leaves its partition; what is left until it is due it is held. By default when it is due. */
  leavesAt?: (record: Delayed) => number;
  configure?: (records: Batch) => Promise<void>;
}

const dueAt = ({ headers }: Delayed): number => Date.parse(headers.cd_due_at ?? '');

/** The dispatcher's receive operations: one by record, one by due time, two broadcast. */
export function dispatchController({ deliver, concurrency, release, leavesAt, configure }: Dispatch): Type {
  const nothing = () => Promise.resolve();
  @Controller()
  class DispatchController {
    @Receives(operations.webhookDispatchReceivesDeliveryRequested, { mode: 'record', concurrency })
    deliver(record: Requested): Promise<void> {
      return (deliver ?? nothing)(record);
    }

    @Receives(operations.webhookDispatchReceivesDeliveryDelayed, {
      mode: 'due',
      dueAt: leavesAt ?? dueAt,
      lateFrom: dueAt,
      hold: { maxRecords: 100, maxBytes: 1_000_000, maxMs: 10_000, lastMs: 1_000 },
    })
    release(record: Delayed): Promise<void> {
      return (release ?? nothing)(record);
    }

    @Receives(operations.webhookDispatchReceivesEndpointChanged, { mode: 'batch' })
    endpoints(records: Received<'EndpointChanged'>[]): Promise<void> {
      return (configure ?? nothing)(records);
    }

    @Receives(operations.webhookDispatchReceivesTenantChanged, { mode: 'batch' })
    tenants(records: Received<'TenantChanged'>[]): Promise<void> {
      return (configure ?? nothing)(records);
    }

    @Receives(operations.webhookDispatchReceivesEndpointHealthChanged, { mode: 'batch' })
    health(_records: Received<'EndpointHealthChanged'>[]): Promise<void> {
      return nothing();
    }

    @Receives(operations.webhookDispatchReceivesDeliveryLinedUp, { mode: 'batch' })
    linedUp(_records: Received<'DeliveryLinedUp'>[]): Promise<void> {
      return nothing();
    }

    @Receives(operations.webhookDispatchReceivesDeliveryDiscarded, { mode: 'batch' })
    discarded(_records: Received<'DeliveryDiscarded'>[]): Promise<void> {
      return nothing();
    }

    @Receives(operations.webhookDispatchReceivesGateChanged, { mode: 'batch' })
    gates(_records: Received<'GateChanged'>[]): Promise<void> {
      return nothing();
    }
  }
  return DispatchController;
}
