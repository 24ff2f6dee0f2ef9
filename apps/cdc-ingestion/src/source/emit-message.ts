import type { ControlSession } from './control-session.js';

/**
 * Writes a transactional message into the source's own log, in a transaction of its own. Only its place in the log counts: it
 * need not wait for a standby, whose absence must not stop capture.
 *
 * @returns the transaction's id, with 64 bits
 */
export async function emitMessage(
  session: Pick<ControlSession, 'query'>,
  prefix: string,
  content: string,
): Promise<bigint> {
  const [row] = await session.query<{ xid: string }>(
    `SELECT set_config('synchronous_commit', 'local', true),
            pg_logical_emit_message(true, $1::text, $2::text), pg_current_xact_id()::text AS xid`,
    [prefix, content],
  );
  return BigInt(row?.xid ?? 0);
}
