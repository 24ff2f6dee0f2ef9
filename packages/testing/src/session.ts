import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';

/** A server that has much to do may end a connection before it has looked at it. */
const cutOff = new Set<unknown>(['EPIPE', 'ECONNRESET']);
const attempts = 3;

/**
 * A session that is ready for statements. A statement on a session that has ended fails; that the session itself ends, between
 * two statements or while it says goodbye, fails nothing: an 'error' event that nobody hears would end the whole suite.
 */
export async function openSession(url: string, more: ClientConfig = {}): Promise<Client> {
  for (let attempt = 1; ; attempt++) {
    const session = new Client({ connectionString: url, ...more });
    session.on('error', () => undefined);
    try {
      await session.connect();
      return session;
    } catch (error) {
      if (attempt === attempts || !cutOff.has((error as { code?: unknown }).code)) throw error;
      await pause(100 * attempt);
    }
  }
}

/** The rows of one statement, in a session of its own. */
export async function queryOnce<Row = unknown>(
  url: string,
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const session = await openSession(url);
  try {
    return (await session.query(statement, values)).rows as Row[];
  } finally {
    await session.end();
  }
}
