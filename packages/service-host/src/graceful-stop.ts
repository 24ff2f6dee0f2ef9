import type { Logger } from './logging/logger.js';

/** Process managers kill after 10 s; we go before, so that the reason is in the log. */
const LIMIT_MS = 8_000;

/**
 * Runs the steps in order on the first SIGTERM or SIGINT and ends the process: 0 when all were done, 1 when one failed or
 * 8 s have passed. A second signal ends it at once. What was not finished is repeated by the next owner; nothing is lost.
 */
export function stopGracefully(
  logger: Logger,
  steps: [name: string, run: () => unknown][],
): { readonly requested: boolean } {
  let stopping = false;
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    let current = '';
    logger.info({ signal }, 'service.stopping');
    setTimeout(() => {
      logger.error({ step: current, limitMs: LIMIT_MS }, 'service.overdue');
      process.exit(1);
    }, LIMIT_MS).unref();
    try {
      for (const [name, run] of steps) {
        current = name;
        await run();
      }
    } catch (err) {
      logger.error({ step: current, err }, 'service.failed');
      process.exit(1);
    }
    logger.info({}, 'service.stopped');
    process.exit(0);
  };
  process.on('SIGTERM', (signal) => void stop(signal));
  process.on('SIGINT', (signal) => void stop(signal));
  return {
    get requested() {
      return stopping;
    },
  };
}
