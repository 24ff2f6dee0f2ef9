import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { eventually, type Patience } from './eventually.js';
import { freePort } from './free-port.js';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** One process of a service, built, on a free port. */
export interface RunningApp {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Everything that the process wrote, newest last. */
  output(): string;
  /** Its log lines that are JSON. */
  logged(): Record<string, unknown>[];
  /** Waits until /health/ready answers 200. Fails with the output when the process ends before. */
  ready(patience?: Patience): Promise<void>;
  /** Sends a signal and waits until the process is gone. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** SIGTERM; SIGKILL after 10 s, and then it fails. Answers the exit code. Harmless when it has ended. */
  stop(): Promise<number | null>;
  /** Exit code once it has ended by itself or by a signal (null for a signal). */
  exited: Promise<number | null>;
}

/** The one file that a service starts from. Fails where it is not built. */
export function mainOf(name: string): string {
  const main = `${repository}apps/${name}/dist/main.js`;
  if (!existsSync(main))
    throw new Error(`${name} is not built: npx turbo run build --filter=@crossdock/${name}`);
  return main;
}

/**
 * Starts `apps/<name>/dist/main.js` with Node 24 and the given environment; the port and the log level
 * are chosen unless given. The process inherits nothing else of the environment but PATH, HOME, where temporary files go and where
 * Node keeps what it has compiled.
 *
 * @param main another copy of that file
 */
export async function startApp(
  name: string,
  env: Record<string, string> = {},
  main = mainOf(name),
): Promise<RunningApp> {
  const port = env.PORT ? Number(env.PORT) : await freePort();
  const child = spawn(`${repository}node_modules/.bin/node`, [main], {
    cwd: `${repository}apps/${name}`,
    env: { ...inherited(), LOG_LEVEL: 'info', ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return running(name, child, port);
}

function inherited(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, NODE_COMPILE_CACHE } = process.env;
  return {
    PATH,
    HOME,
    ...(TMPDIR === undefined ? {} : { TMPDIR }),
    ...(NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE }),
  };
}

function running(name: string, child: ChildProcess, port: number): RunningApp {
  const url = `http://127.0.0.1:${port}`;
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  let ended = false;
  const exited = new Promise<number | null>((resolve) => {
    child.once('error', (error) => (output += String(error)));
    child.once('close', (code) => {
      ended = true;
      resolve(code);
    });
  });
  const kill = async (signal: NodeJS.Signals = 'SIGKILL'): Promise<void> => {
    child.kill(signal);
    await exited;
  };
  return {
    url,
    port,
    pid: child.pid ?? 0,
    exited,
    output: () => output,
    logged: () => output.split('\n').flatMap(parsed),
    kill,
    ready: async (patience = { timeoutMs: 60_000, everyMs: 50 }) => {
      let last = '';
      const ready = await eventually(async () => {
        if (ended) return null;
        const response = await fetch(`${url}/health/ready`).catch(() => undefined);
        last = response ? await response.text() : 'no answer';
        return response?.status === 200;
      }, patience).catch(() => undefined);
      if (!ready) throw new Error(`${name} is not ready: ${last}\n${output.slice(-4_000)}`);
    },
    stop: async () => {
      if (ended) return exited;
      const overdue = setTimeout(() => child.kill('SIGKILL'), 10_000);
      child.kill('SIGTERM');
      const code = await exited;
      clearTimeout(overdue);
      if (child.signalCode === 'SIGKILL')
        throw new Error(`${name} did not stop within 10 s\n${output.slice(-4_000)}`);
      return code;
    },
  };
}

function parsed(line: string): Record<string, unknown>[] {
  if (!line.startsWith('{')) return [];
  try {
    return [JSON.parse(line) as Record<string, unknown>];
  } catch {
    return [];
  }
}
