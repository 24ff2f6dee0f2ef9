import type * as z from 'zod';

/** EX_CONFIG of sysexits.h: starting again without changing something is of no use. */
const EXIT_BAD_SETTINGS = 78;

/**
 * Reads the environment once, against a schema over the names. Every bad name is reported at once, without its value, and
 * the process ends with exit code 78. An empty variable counts as absent, so that defaults apply to it.
 */
export function readSettings<Schema extends z.ZodType>(
  schema: Schema,
  env: Record<string, string | undefined> = process.env,
): z.infer<Schema> {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  const lines = read.error.issues.map(({ path, message }) => {
    const name = String(path[0] ?? '');
    return `  ${name}: ${name !== '' && !(name in given) ? 'is required' : message}`;
  });
  process.stderr.write(
    `These settings are wrong (environment variables):\n${[...new Set(lines)].join('\n')}\n`,
  );
  process.exit(EXIT_BAD_SETTINGS);
}
