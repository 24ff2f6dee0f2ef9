/** Child processes of the launcher: quiet ones whose output is shown when they fail, and the one it hands over to. */
import { spawn } from 'node:child_process';

export const startedAt = Date.now();
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
let current;
let interrupted;

for (const signal of signals) {
  process.on(signal, () => {
    interrupted = signal;
    // From a terminal the program has had the signal already; a second one does no harm.
    if (current) current(signal);
    else process.exit(exitCodes[signal]);
  });
}

/** One line with the seconds since the launcher began. */
export function say(line) {
  console.log(`${((Date.now() - startedAt) / 1000).toFixed(1).padStart(6)} s  ${line}`);
}

/** Waits for a step, with a line at its beginning, one every ten seconds and one at its end. */
export async function patiently(what, step) {
  const began = Date.now();
  say(what);
  const patience = setInterval(() => say(`still ${what}`), 10_000);
  await step.finally(() => clearInterval(patience));
  say(`done ${what} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

/** Runs a program as such a step. Its output is shown when it fails. */
export function runQuietly(what, command, args, cwd, env) {
  return patiently(what, runToItsEnd(what, command, args, cwd, env));
}

async function runToItsEnd(what, command, args, cwd, env) {
  let output = '';
  // In a group of its own, which can be ended as a whole: npm and turbo have children that would outlive them.
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await ended(child, () => process.kill(-child.pid, 'SIGKILL'));
  if (interrupted) process.exit(exitCodes[interrupted]);
  if (code !== 0) throw new Error(`Failed: ${what}\n\n${output.trim()}`);
}

/** Runs a program that has the terminal to itself. Answers its exit code. */
export async function run(command, args, cwd, env) {
  const child = spawn(command, args, { cwd, env, stdio: 'inherit' });
  const code = await ended(child, (signal) => child.kill(signal));
  return code ?? exitCodes[interrupted] ?? 1;
}

/**
 * The end of npm counts as a signal: when it is killed it has no time to pass one on. (`exec` in the scripts of package.json
 * spares the shell between npm and us, which would keep signals for itself.) Only under npm: started directly, we may well be
 * meant to outlive a shell.
 */
export function exitWithParent() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid === parent || interrupted) return;
    process.emit('SIGTERM');
  }, 250).unref();
}

function ended(child, interrupt) {
  current = interrupt;
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => (current = undefined));
}
