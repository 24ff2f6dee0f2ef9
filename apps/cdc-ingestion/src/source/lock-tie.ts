import type { ReplicationConnection } from '../replication/replication-connection.js';
import type { ControlSession } from './control-session.js';

/**
 * Ends a replication session with the lock, or when the source is to stop, until it is released. Before it streams nobody
 * minds its silence: a command is waited for, and making a slot may rightly take long. The control session beats.
 *
 * @returns releases it
 */
export function tieToLock(
  connection: Pick<ReplicationConnection, 'abort'>,
  control: Pick<ControlSession, 'lost'>,
  signal: AbortSignal,
): () => void {
  let released = false;
  void control.lost.then((cause) => {
    if (!released) connection.abort(cause);
  });
  const stop = (): void => connection.abort(new Error('the source is to stop'));
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  return () => {
    released = true;
    signal.removeEventListener('abort', stop);
  };
}
