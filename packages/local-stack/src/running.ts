import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Layout } from './layout.js';
import type { ProcessIdentity } from './processes/identity.js';
import type { Topics } from './status/changes-captured.js';

/** One process of a running stack, as it is written down for `status` and for a supervisor that comes after a dead one. */
export interface RunningProcess {
  /** `webhook-dispatch`, and `webhook-dispatch-2` for a second instance. */
  readonly name: string;
  readonly kind: 'server' | 'service' | 'sample';
  /** Where it answers: http://…, postgresql://… or host:port. */
  readonly address: string;
  /** Null while it waits to be started again. */
  readonly process: ProcessIdentity | null;
  readonly restarts: number;
}

export interface RunningStack {
  readonly supervisor: ProcessIdentity;
  readonly portBase: number;
  /** Left out by versions before. */
  readonly topics?: Topics;
  readonly startedAt: string;
  readonly processes: readonly RunningProcess[];
}

export function writeRunning(layout: Layout, running: RunningStack): void {
  const aside = `${layout.running}.new`;
  writeFileSync(aside, JSON.stringify(running, null, 2));
  renameSync(aside, layout.running);
}

export function readRunning(layout: Layout): RunningStack | null {
  if (!existsSync(layout.running)) return null;
  try {
    return JSON.parse(readFileSync(layout.running, 'utf8')) as RunningStack;
  } catch {
    return null;
  }
}
