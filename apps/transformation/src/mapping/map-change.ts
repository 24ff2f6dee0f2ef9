import type { RowChanged } from '@crossdock/contracts';
import { mayLoseNumbers, parseLossless } from '@crossdock/json-text';
import { capturedEvent, type CapturedEvent } from './captured-event.js';
import { MappingFailed, type CompiledMapping } from './compile-mapping.js';
import type { Mismatch } from '../shapes/mismatch.js';

/** A mapping that failed for a change. */
export interface MappingFailure {
  readonly mappingId: string;
  /** One word; holds nothing of the row. */
  readonly code: string;
  /** For a person; may quote values of the row, so it goes where the row goes and not into the log. */
  readonly reason: string;
}

/** A mapping that does not fit the table any more. */
export type MappingBroken = Pick<MappingFailure, 'mappingId' | 'reason'>;

/** What became of one change: its events, the mappings that failed, and those that the table has left behind. */
export interface MappedChange {
  readonly events: CapturedEvent[];
  readonly failures: MappingFailure[];
  readonly broken: MappingBroken[];
}

/** Says in what a mapping does not fit the table of a change; null where it fits. */
export type FindMismatch = (compiled: CompiledMapping, change: RowChanged) => Mismatch | null;

/**
 * Applies each mapping that wants the change. One that fails or is broken does not keep the others from their events. Where
 * the pattern itself is broken, nobody knows what the mapping wants, so it counts as wanting.
 */
export async function mapChange(
  change: RowChanged,
  mappings: readonly CompiledMapping[],
  publishedAt: string,
  findMismatch: FindMismatch = () => null,
): Promise<MappedChange> {
  const events: CapturedEvent[] = [];
  const failures: MappingFailure[] = [];
  const broken: MappingBroken[] = [];
  for (const compiled of mappings) {
    if (!compiled.takes(change)) continue;
    const mismatch = findMismatch(compiled, change);
    if (mismatch && (mismatch.inCondition || compiled.matches(change))) {
      broken.push({ mappingId: compiled.id, reason: mismatch.detail });
      continue;
    }
    try {
      if (mismatch || !compiled.matches(change)) continue;
      const made = compiled.map(change);
      const mapped = made instanceof Promise ? await made : made;
      events.push(capturedEvent(change, compiled.id, mapped, publishedAt));
    } catch (error) {
      failures.push({
        mappingId: compiled.id,
        code: error instanceof MappingFailed ? error.code : 'error',
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  }
  return { events, failures, broken };
}

/** The change with its numbers undamaged. `parsed` is what JSON.parse made of the bytes, and is mostly good enough. */
export function undamaged(parsed: RowChanged, bytes: Buffer): RowChanged {
  const text = bytes.toString('latin1');
  return mayLoseNumbers(text) ? (parseLossless(bytes.toString()) as RowChanged) : parsed;
}
