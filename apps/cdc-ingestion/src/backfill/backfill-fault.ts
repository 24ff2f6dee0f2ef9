export const faultCodes = [
  'no_key',
  'key_not_valid',
  'table_not_captured',
  'table_missing',
  'condition_not_valid',
  'privilege_missing',
] as const;

/** The back-fill cannot be done as it was ordered. Another one may. */
export class BackfillFailed extends Error {
  override readonly name = 'BackfillFailed';

  constructor(
    readonly code: (typeof faultCodes)[number],
    /** For a person to read; never a secret. */
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}

/** The table is not any more what it was in the snapshot that is read. Read at another moment it is. */
export class TableAltered extends Error {
  override readonly name = 'TableAltered';
}

/** The table has another key than the one by which it was read until now: the places where reading would go on mean nothing. */
export class KeyChanged extends Error {
  override readonly name = 'KeyChanged';
}

/**
 * What an error of the server means for the back-fill: what would come again at the next try is a failure, all else passes. The
 * codes are SQLSTATEs (PostgreSQL manual, appendix A): 22 data exceptions and 42 wrong statements, which can only come from the
 * condition or from the keys that were ordered.
 */
export function failureOf(error: unknown): BackfillFailed | null {
  if (error instanceof BackfillFailed) return error;
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  const detail = `${code} ${message}`;
  if (code === '42501') return new BackfillFailed('privilege_missing', detail);
  if (/^(22|42|0A|25006|P0)/.test(code)) return new BackfillFailed('condition_not_valid', detail);
  return null;
}
