import { operations } from '@crossdock/contracts';
import { inFlight, Meter, recordsTotal } from '../src/metrics.js';
import { Lane, type Flow, type LaneLimits } from '../src/consume/lane.js';
import type { FetchReport } from '../src/wire/fetch-reports.js';

const noFlow: Flow = { pause: () => undefined, resume: () => undefined, seek: () => undefined };
const small: LaneLimits = { maxRecords: 10, maxBytes: 1_000 };

/** An open lane, by default one that nothing flows through. Without an offset it continues wherever its first records are. */
export function openLane(partition: number, offset: number | null, flow = noFlow, limits = small): Lane {
  const binding = {
    operation: operations.webhookDispatchReceivesEndpointChanged,
    options: { mode: 'batch' as const },
    meters: { inHand: new Meter(inFlight, {}), done: new Meter(recordsTotal, {}) },
    invoke: () => Promise.resolve(),
  };
  const lane = new Lane(binding, { topic: 't', partition }, 't', flow, { held: false }, limits);
  lane.open(offset, []);
  return lane;
}

/** A fetch from offset 5 of partition 0 that brought nothing. */
export const emptyFetch: FetchReport = {
  kafkaTopic: 't',
  partition: 0,
  errorCode: 0,
  fetchOffset: 5,
  coveredTo: 5,
  records: 0,
  logStart: 0,
};
