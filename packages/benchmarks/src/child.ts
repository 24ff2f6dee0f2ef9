import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Runs a module of this package in a process of its own, until it has told its one figure. */
export async function figureOf(module: string, env: Record<string, string>): Promise<number> {
  const child = started(module, env);
  const figure = (await firstMessage(module, child)) as number;
  await ended(child);
  return figure;
}

/** Runs a module of this package in a process of its own while the work lasts, which begins when it has told that it is ready. */
export async function beside<Result>(
  module: string,
  env: Record<string, string>,
  work: () => Promise<Result>,
): Promise<Result> {
  const child = started(module, env);
  try {
    await firstMessage(module, child);
    return await work();
  } finally {
    child.kill('SIGKILL');
    await ended(child);
  }
}

function started(module: string, env: Record<string, string>): ChildProcess {
  return fork(fileURLToPath(new URL(module, import.meta.url)), { env: { ...process.env, ...env } });
}

async function firstMessage(module: string, child: ChildProcess): Promise<unknown> {
  const failed = once(child, 'exit').then(([code]) =>
    Promise.reject(new Error(`${module} ended with ${String(code)}`)),
  );
  const [message] = await Promise.race([once(child, 'message'), failed]);
  return message;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
