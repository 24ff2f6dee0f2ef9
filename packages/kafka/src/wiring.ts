import type { Operation } from '@crossdock/contracts';
import type { MessageHandler } from '@nestjs/microservices';
import type { ReceivesOptions } from './receives.decorator.js';

type Handlers = ReadonlyMap<string, MessageHandler<unknown, unknown, unknown>>;

/** The handlers of a service do not match its receive operations. The service does not start. */
export class WiringIncomplete extends Error {
  override readonly name = 'WiringIncomplete';

  constructor(readonly findings: readonly string[]) {
    super(`The handlers do not match the contract:\n  ${findings.join('\n  ')}`);
  }
}

/** What is wrong: operations with no or several handlers, handlers of no operation, modes that do not fit. */
export function wiringFindings(
  service: string,
  operations: readonly Operation[],
  handlers: Handlers,
): string[] {
  const received = operations.filter(({ action }) => action === 'receive');
  const known = new Set(received.map(({ id }) => id));
  const findings = received.flatMap((operation) => {
    const handler = handlers.get(operation.id);
    if (!handler) return [`${operation.id} has no handler: add @Receives(operations.${operation.id}, …)`];
    if (handler.next) return [`${operation.id} has more than one handler`];
    const { mode } = handler.extras as unknown as ReceivesOptions;
    if (operation.consumption === 'broadcast' && mode !== 'batch') {
      return [`${operation.id} is a broadcast operation and must be received in mode batch, not ${mode}`];
    }
    return [];
  });
  for (const id of handlers.keys()) {
    if (!known.has(id)) findings.push(`${id} has a handler, but is not a receive operation of ${service}`);
  }
  return findings;
}
