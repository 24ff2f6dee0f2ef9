import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePortBase } from './free-port-base.js';
import { node24, repository } from './layout.js';
import { endHeirs } from './processes/left-running.js';
import { Stack } from './stack.js';
import { Progress } from './terminal/progress.js';
import { untilSignal } from './terminal/until-signal.js';

interface Counts {
  passed: number;
  failed: number;
}

const modules = join(repository, 'node_modules');

/**
 * `npm test` once everything is built: a broker and PostgreSQL for this run alone, jest on them, and the checks of types, lint
 * and format beside it; then both end and their data goes. With arguments, which go to jest, the checks are left out.
 * What suites have started ends with it, also where one was killed. `POSTGRES_VERSION=15` runs them on another major version of
 * PostgreSQL, which is fetched if need be. The last line tells how many passed and failed. Answers the exit code.
 */
export async function testRun(args: readonly string[]): Promise<number> {
  const progress = new Progress();
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-test-'));
  // PostgreSQL may run as another user, see operating-user.ts.
  chmodSync(folder, 0o755);
  const { POSTGRES_VERSION } = process.env;
  const stack = new Stack({
    ...(POSTGRES_VERSION ? { postgresVersion: Number(POSTGRES_VERSION) } : {}),
    dataFolder: folder,
    portBase: await freePortBase(),
    services: [],
    durable: false,
    onProgress: (line) => progress.say(line),
  });
  const children = new Set<ChildProcess>();
  let interrupted = false;
  void untilSignal().then(() => {
    interrupted = true;
    for (const child of children) child.kill('SIGTERM');
    void stack.stop();
  });
  try {
    const checked = args.length === 0 ? check(progress, children) : Promise.resolve({ passed: 0, failed: 0 });
    await stack.start();
    if (interrupted) return 130;
    progress.say(['jest', ...args].join(' '));
    const results = join(folder, 'results.json');
    const [checks, clean] = await Promise.all([checked, jest(args, stack, results, progress, children)]);
    if (interrupted) return 130;
    const tests = counts(results);
    const total = { passed: checks.passed + tests.passed, failed: checks.failed + tests.failed };
    await stack.stop();
    console.log(`${total.passed} passed, ${total.failed} failed`);
    return clean && total.failed === 0 ? 0 : 1;
  } finally {
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Types (tests included), lint and format, each counted like a test. They take what time of the processors jest leaves. */
async function check(progress: Progress, children: Set<ChildProcess>): Promise<Counts> {
  const types = [join(modules, 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.check.json'];
  const eslint = [join(modules, 'eslint', 'bin', 'eslint.js'), '.'];
  const prettier = [join(modules, 'prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.'];
  const total = { passed: 0, failed: 0 };
  for (const [name, command] of Object.entries({ types, eslint, prettier })) {
    progress.say(`checking: ${name}`);
    const passed = (await runProgram('nice', ['-n', '19', node24, ...command], process.env, children)) === 0;
    total[passed ? 'passed' : 'failed'] += 1;
    if (!passed) progress.say(`${name} found faults`);
  }
  return total;
}

async function jest(
  args: readonly string[],
  stack: Stack,
  results: string,
  progress: Progress,
  children: Set<ChildProcess>,
): Promise<boolean> {
  const temporary = `${results}.temporary`;
  mkdirSync(temporary);
  chmodSync(temporary, 0o755);
  const command = [
    ...['--experimental-vm-modules', '--no-warnings', join(modules, 'jest', 'bin', 'jest.js')],
    // The reporters come before another option: jest takes every word that follows them for a reporter.
    `--reporters=${join(repository, 'scripts', 'summary-reporter.mjs')}`,
    // Suites wait for more than half of their time: for a session to end, for a retry to be due. More of them at a time than this
    // would starve those that hold a service to its rate, and the servers are there once for all.
    `--maxWorkers=${Math.min(Math.ceil(availableParallelism() * 1.5), 6)}`,
    // By itself it would keep it where temporary files go.
    `--cacheDirectory=${join(modules, '.cache', 'jest')}`,
    ...args,
  ];
  const env = {
    ...process.env,
    // What suites start has it, too, and is known by it at the end.
    TMPDIR: temporary,
    CROSSDOCK_TEST_KAFKA_BROKERS: stack.brokers.join(','),
    CROSSDOCK_TEST_DATABASE_URL: stack.databaseUrl,
    CROSSDOCK_TEST_RESULTS: results,
    CROSSDOCK_TEST_FAULTS: `${results}.faults`,
    // Hundreds of processes of the services start in a run, and compile the same code.
    NODE_COMPILE_CACHE: `${results}.compiled`,
  };
  try {
    return (await runProgram(node24, command, env, children)) === 0;
  } finally {
    // Of a suite whose worker was killed, or whose clean-up failed.
    const left = await endHeirs('TMPDIR', temporary);
    if (left > 0) progress.say(`${left} processes that suites had left running were ended`);
  }
}

async function runProgram(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  children: Set<ChildProcess>,
): Promise<number | null> {
  const child = spawn(program, args, { cwd: repository, env, stdio: ['ignore', 'inherit', 'inherit'] });
  children.add(child);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  children.delete(child);
  return code;
}

/** What jest's reporter wrote. Nothing, when jest did not get that far: that is a failure. */
function counts(path: string): Counts {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Counts) : { passed: 0, failed: 1 };
}
