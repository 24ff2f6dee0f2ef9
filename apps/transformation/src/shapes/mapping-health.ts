/**
 * Whether mappings fit their tables. Each mapping is held against each shape once; a change of its shape then costs a lookup.
 *
 * A mapping that does not fit is broken for the rows of that shape only: rows from before the table was altered still pass. It
 * mends by itself: a changed mapping is judged anew, an altered table has another shape.
 */
import type { RowChanged, TableDescribed } from '@crossdock/contracts';
import type { Logger } from '@crossdock/service-host';
import type { CompiledMapping } from '../mapping/compile-mapping.js';
import { mappingBroken } from '../metrics.js';
import type { DescribedTables } from './described-tables.js';
import { rowMismatch, shapeMismatch, type Mismatch } from './mismatch.js';

interface Verdict {
  readonly described: TableDescribed;
  readonly mismatch: Mismatch | null;
}

/** What is known of one version of a mapping. */
interface Judged {
  readonly byShape: Map<string, Verdict>;
  /** Shapes, or findings on rows without one, that the log has. */
  readonly told: Set<string>;
  /** What the newest row showed that differed from the rows before it, and where in the log that was. */
  newest?: { shown: string; at: Pick<RowChanged, 'systemIdentifier' | 'commitLsn'> };
}

export class MappingHealth {
  private readonly judged = new WeakMap<CompiledMapping, Judged>();

  constructor(
    private readonly tables: DescribedTables,
    private readonly logger: Pick<Logger, 'warn' | 'info'>,
  ) {}

  /** In what the mapping does not fit the table as it was when this change was made; null where it fits. */
  mismatch(compiled: CompiledMapping, change: RowChanged): Mismatch | null {
    let judged = this.judged.get(compiled);
    if (!judged) this.judged.set(compiled, (judged = { byShape: new Map(), told: new Set() }));
    const described = this.tables.find(change);
    const mismatch = described
      ? this.ofShape(judged, compiled, described)
      : rowMismatch(needsOf(compiled), change);
    this.show(judged, compiled, change, described?.shape ?? mismatch?.detail ?? 'row', mismatch);
    return mismatch;
  }

  /** The mapping was changed or removed: what was said of it holds no more. */
  forget(mappingId: string): void {
    mappingBroken.remove({ mapping: mappingId });
  }

  private ofShape(judged: Judged, compiled: CompiledMapping, described: TableDescribed): Mismatch | null {
    const known = judged.byShape.get(described.shape);
    // Capture may describe the same shape again, with its types named otherwise.
    if (known?.described === described) return known.mismatch;
    const mismatch = shapeMismatch(needsOf(compiled), described, this.tables.othersOf(described));
    judged.byShape.set(described.shape, { described, mismatch });
    return mismatch;
  }

  /** Rows come from several partitions, so one from before the table was altered may come behind one from after it. */
  private show(
    judged: Judged,
    { id, mapping }: CompiledMapping,
    change: RowChanged,
    shown: string,
    mismatch: Mismatch | null,
  ): void {
    const { newest } = judged;
    if (newest?.shown === shown || (newest && isBefore(change, newest.at))) return;
    const { systemIdentifier, commitLsn } = change;
    judged.newest = { shown, at: { systemIdentifier, commitLsn } };
    mappingBroken.set({ mapping: id }, mismatch ? 1 : 0);
    if (!mismatch || judged.told.has(shown)) return;
    judged.told.add(shown);
    const { sourceId, schema, table, shape } = change;
    const at = { mappingId: id, version: mapping.version, sourceId, schema, table, shape };
    this.logger.warn({ ...at, reason: mismatch.detail }, 'mapping.broken');
  }
}

function needsOf({ reads, mapping }: CompiledMapping) {
  return { reads, expects: mapping.expects ?? {} };
}

function isBefore(
  change: Pick<RowChanged, 'systemIdentifier' | 'commitLsn'>,
  other: Pick<RowChanged, 'systemIdentifier' | 'commitLsn'>,
): boolean {
  return (
    change.systemIdentifier === other.systemIdentifier && ordered(change.commitLsn) < ordered(other.commitLsn)
  );
}

function ordered(lsn: string): string {
  return lsn
    .split('/')
    .map((half) => half.padStart(8, '0'))
    .join('');
}
