/** What the catalog says of a captured table. */
export interface CatalogTable {
  oid: number;
  /** Primary key columns; empty for a table without one. */
  key: readonly string[];
}

/** By `schema.table`. */
export type CatalogTables = ReadonlyMap<string, CatalogTable>;

/** A captured table as it was seen: by another name and with another key it is still the same. */
export interface KnownTable {
  oid: number;
  /** The primary keys that it was seen with, the newest first; one without columns where it had none. */
  keys: readonly (readonly string[])[];
}

/** By `schema.table`. */
export type KnownTables = Readonly<Record<string, KnownTable>>;

const mostKeys = 8;

/**
 * What is known of the captured tables from now on: what the catalog says, and the keys of earlier on, because rows of then may
 * still come.
 *
 * @param recorded what was known before
 */
export function knownTables(catalog: CatalogTables, recorded: KnownTables = {}): KnownTables {
  return Object.fromEntries(
    [...catalog].map(([name, { oid, key }]) => {
      const earlier = Object.values(recorded).find((known) => known.oid === oid) ?? recorded[name];
      return [name, { oid, keys: withKey(key, earlier?.keys) }] as const;
    }),
  );
}

/** @param keys the newest first */
function withKey(
  key: readonly string[],
  keys: readonly (readonly string[])[] = [],
): readonly (readonly string[])[] {
  const sameAs = JSON.stringify(key);
  return [key, ...keys.filter((other) => JSON.stringify(other) !== sameAs)].slice(0, mostKeys);
}

/**
 * The tables whose rows are taken by whatever name the stream tells: renamed or moved to another schema, a table keeps its rows.
 * A table that was not captured before is not among them: under another name it was none of ours.
 *
 * @param tables what is known now
 * @param recorded what was known before; absent where nothing was captured, or where that is not recorded
 */
export function knownByOid(tables: KnownTables, recorded?: KnownTables): ReadonlyMap<number, string> {
  const before = recorded && new Set(Object.values(recorded).map(({ oid }) => oid));
  return new Map(
    Object.entries(tables).flatMap(([name, { oid }]) =>
      !before || before.has(oid) ? [[oid, name] as const] : [],
    ),
  );
}
