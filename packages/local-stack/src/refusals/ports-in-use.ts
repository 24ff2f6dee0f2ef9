import { createServer } from 'node:net';
import type { PortUse } from '../ports.js';
import { typedCommand } from '../typed-command.js';
import { Refusal } from './refusal.js';

/** Refuses when somebody else listens on a port that the stack needs. Names every such port. */
export async function refusePortsInUse(uses: readonly PortUse[], portBase: number): Promise<void> {
  const taken: PortUse[] = [];
  for (const use of uses) if (!(await isFree(use.port))) taken.push(use);
  if (taken.length === 0) return;
  const names = taken.map(({ port, name }) => `${port} (wanted by ${name})`).join(', ');
  throw new Refusal(
    'port_in_use',
    `Port in use on 127.0.0.1: ${names}.\n` +
      `End what listens there, or start the stack on other ports, with data of its own: ${typedCommand('npm start', portBase + 1000)}`,
  );
}

/** Whether a server could listen on the port of 127.0.0.1 now. */
export async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
