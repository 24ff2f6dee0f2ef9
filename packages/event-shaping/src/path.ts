/** Reads one value of a document; undefined where there is none. */
export type Read = (document: unknown) => unknown;

/**
 * A path of names with full stops (`after.address.city`). A number is an index where it meets an array. Only what the
 * document itself holds is seen, never what objects inherit.
 */
export function compilePath(path: string): Read {
  const names = path.split('.');
  if (names.some((name) => name === '')) throw new TypeError(`a path must not have an empty name: "${path}"`);
  return (document) => {
    let value = document;
    for (const name of names) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
      value = (value as Record<string, unknown>)[name];
    }
    return value;
  };
}
