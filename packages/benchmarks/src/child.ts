import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Runs a module of this package in a process of its own, until it has told its one figure. */
export async function figureOf(module: string, env: Record<string, string>): Promise<number> {
  const child = fork(fileURLToPath(new URL(module, import.meta.url)), { env: { ...process.env, ...env } });
  const [figure] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`${module} ended with ${String(code)}`))),
  ])) as [number];
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return figure;
}
