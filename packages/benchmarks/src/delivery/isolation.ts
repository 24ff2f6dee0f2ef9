import { openLoop } from '../open-loop.js';
import type { Percentiles } from '../percentiles.js';
import type { Receiver } from '../receiver.js';
import type { DeliverySystem } from './delivery-system.js';
import type { TroubledReceiver } from './troubled-receiver.js';

export interface Isolation {
  readonly endpoints: number;
  readonly hanging: number;
  readonly perSecond: number;
  /** Of the healthy ones, by the time of sending, as a whole and in windows of ten seconds: without any that hang, then with them from the first on. */
  readonly alone: Percentiles;
  readonly aloneWindows: readonly Percentiles[];
  readonly windows: readonly Percentiles[];
  readonly whole: Percentiles;
  readonly lost: number;
}

/** So long that requests that hang would fill a pool of slots that all endpoints share, if there were one. */
export const TIMEOUT_MS = 30_000;
const WINDOW_SECONDS = 10;
const PATIENCE_MS = 60_000;

/**
 * The same rate to the same healthy endpoints twice: at first those that will hang are asked for nothing, then they get their
 * part as well. The run outlasts every time-out, twice over.
 */
export async function isolation(
  system: DeliverySystem,
  receiver: Receiver,
  troubled: TroubledReceiver,
  {
    endpoints,
    hanging,
    perSecond,
    windows,
  }: { endpoints: number; hanging: number; perSecond: number; windows: number },
): Promise<Isolation> {
  const ids = Array.from({ length: endpoints }, (_, index) => `isolated-${endpoints}-${hanging}-${index}`);
  const hangs = (index: number): boolean => index % endpoints < hanging;
  await system.endpoints(ids, (index) => (hangs(index) ? troubled.url : `${receiver.url}/isolated`), {
    timeoutMs: TIMEOUT_MS,
  });
  const healthy = new Uint8Array(perSecond * WINDOW_SECONDS * (2 * windows + 1));
  const failures: unknown[] = [];
  const firstNumber = receiver.next;
  const send = (withHanging: boolean) => (index: number, sentAtMs: number) => {
    const number = receiver.number();
    if (!hangs(index)) healthy[number - firstNumber] = 1;
    else if (!withHanging) return;
    const endpointId = ids[index % endpoints] ?? '';
    system
      .request([{ endpointId, number, sentAtMs, bytes: 1_024 }])
      .catch((error: unknown) => failures.push(error));
  };
  const isHealthy = (number: number): boolean => healthy[number - firstNumber] === 1;

  await openLoop(perSecond, WINDOW_SECONDS / 2, send(false));
  const aloneFrom = receiver.next;
  await openLoop(perSecond, WINDOW_SECONDS * windows, send(false));
  const from = receiver.next;
  await openLoop(perSecond, WINDOW_SECONDS * windows, send(true));
  const end = receiver.next;
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} could not be asked for`);
  const wanted = healthy.reduce((sum, each) => sum + each, 0);
  const came = (): number => {
    let sum = 0;
    for (let number = firstNumber; number < end; number++)
      if (isHealthy(number) && receiver.hasSeen(number)) sum += 1;
    return sum;
  };
  await system
    .until(() => came() === wanted, 'the healthy ones have everything', PATIENCE_MS)
    .catch(() => undefined);

  const part = (first: number, last: number) => receiver.latencies(first, last, isHealthy).fromIntended;
  const window = perSecond * WINDOW_SECONDS;
  const windowsFrom = (start: number): Percentiles[] =>
    Array.from({ length: windows }, (_, index) => part(start + index * window, start + (index + 1) * window));
  return {
    endpoints,
    hanging,
    perSecond,
    alone: part(aloneFrom, from),
    aloneWindows: windowsFrom(aloneFrom),
    windows: windowsFrom(from),
    whole: part(from, end),
    lost: wanted - came(),
  };
}
