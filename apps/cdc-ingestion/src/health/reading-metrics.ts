import { Gauge } from 'prom-client';

/** A reading as it is at this moment. */
export interface ReadingNow {
  /** Since the server was heard last. */
  silentMs: number;
  inFlightChanges: number;
  /** What open transactions hold, in all. */
  stagedBytes: number;
  stagedFileBytes: number;
  /** What they may hold in all. */
  stageMaxBytes: number;
}

const labelNames = ['source'] as const;
const readings = new Map<string, () => ReadingNow>();

function* each(): Generator<[source: string, now: ReadingNow]> {
  for (const [source, now] of readings) yield [source, now()];
}

new Gauge({
  name: 'crossdock_capture_server_silence_seconds',
  help: 'Since the server was heard last in the replication session. It is we who do not read while much is in flight.',
  labelNames,
  collect() {
    this.reset();
    for (const [source, { silentMs }] of each()) this.set({ source }, silentMs / 1_000);
  },
});
new Gauge({
  name: 'crossdock_capture_in_flight_changes',
  help: 'Row changes that are read and not yet acknowledged by the brokers.',
  labelNames,
  collect() {
    this.reset();
    for (const [source, { inFlightChanges }] of each()) this.set({ source }, inFlightChanges);
  },
});
new Gauge({
  name: 'crossdock_capture_staged_bytes',
  help: 'What transactions that are still open hold here, by place: memory or file.',
  labelNames: ['source', 'place'] as const,
  collect() {
    this.reset();
    for (const [source, { stagedBytes, stagedFileBytes }] of each()) {
      this.set({ source, place: 'memory' }, stagedBytes - stagedFileBytes);
      this.set({ source, place: 'file' }, stagedFileBytes);
    }
  },
});
new Gauge({
  name: 'crossdock_capture_stage_max_bytes',
  help: 'What transactions that are still open may hold here in all. A larger one is asked for again, whole.',
  labelNames,
  collect() {
    this.reset();
    for (const [source, { stageMaxBytes }] of each()) this.set({ source }, stageMaxBytes);
  },
});

/** Of sources that are being read here, as they are at each scrape. A source that is not read has none of these. */
export const readingMetrics = {
  /** @param now asked at every scrape, until `ended` */
  began: (source: string, now: () => ReadingNow): void => void readings.set(source, now),
  ended: (source: string): void => void readings.delete(source),
};
