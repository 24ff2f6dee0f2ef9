import type { RowChanged } from '@crossdock/contracts';
import { capturedEvent, type CapturedEvent } from './captured-event.js';
import { MappingFailed, type CompiledMapping } from './compile-mapping.js';
import { mayLoseNumbers, parseLossless } from '../json/lossless-json.js';

/** A mapping that failed for a change. */
export interface MappingFailure {
  readonly mappingId: string;
  /** One word; holds nothing of the row. */
  readonly code: string;
  /** For a person; may quote values of the row, so it goes where the row goes and not into the log. */
  readonly reason: string;
}

/** What became of one change: its events, and the mappings that failed. */
export interface MappedChange {
  readonly events: CapturedEvent[];
  readonly failures: MappingFailure[];
}

/** Applies each mapping that wants the change. One that fails does not keep the others from their events. */
export async function mapChange(
  change: RowChanged,
  mappings: readonly CompiledMapping[],
  publishedAt: string,
): Promise<MappedChange> {
  const events: CapturedEvent[] = [];
  const failures: MappingFailure[] = [];
  for (const compiled of mappings) {
    try {
      if (!compiled.wants(change)) continue;
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
  return { events, failures };
}

/** The change with its numbers undamaged. `parsed` is what JSON.parse made of the bytes, and is mostly good enough. */
export function undamaged(parsed: RowChanged, bytes: Buffer): RowChanged {
  const text = bytes.toString('latin1');
  return mayLoseNumbers(text) ? (parseLossless(bytes.toString()) as RowChanged) : parsed;
}
