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

const readings = new Map<string, () => ReadingNow>();

/** @param show sets what a reading says now, with the labels that it needs beside the source */
function gauge(
  name: string,
  help: string,
  show: (now: ReadingNow, set: (value: number, labels?: { place: string }) => void) => void,
): void {
  new Gauge<'source' | 'place'>({
    name,
    help,
    labelNames: ['source', 'place'],
    collect() {
      this.reset();
      for (const [source, now] of readings)
        show(now(), (value, labels) => this.set({ source, ...labels }, value));
    },
  });
}

gauge(
  'crossdock_capture_server_silence_seconds',
  'Since the server was heard last in the replication session. It is we who do not read while much is in flight.',
  ({ silentMs }, set) => set(silentMs / 1_000),
);
gauge(
  'crossdock_capture_in_flight_changes',
  'Row changes that are read and not yet acknowledged by the brokers.',
  ({ inFlightChanges }, set) => set(inFlightChanges),
);
gauge(
  'crossdock_capture_staged_bytes',
  'What transactions that are still open hold here, by place: memory or file.',
  ({ stagedBytes, stagedFileBytes }, set) => {
    set(stagedBytes - stagedFileBytes, { place: 'memory' });
    set(stagedFileBytes, { place: 'file' });
  },
);
gauge(
  'crossdock_capture_stage_max_bytes',
  'What transactions that are still open may hold here in all. A larger one is asked for again, whole.',
  ({ stageMaxBytes }, set) => set(stageMaxBytes),
);

/** Of sources that are being read here, as they are at each scrape. A source that is not read has none of these. */
export const readingMetrics = {
  /** @param now asked at every scrape, until `ended` */
  began: (source: string, now: () => ReadingNow): void => void readings.set(source, now),
  ended: (source: string): void => void readings.delete(source),
};
