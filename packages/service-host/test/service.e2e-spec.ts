import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';

const script = fileURLToPath(new URL('example-service.mjs', import.meta.url));
const settings = {
  PORT: '0',
  INSTANCE_ID: 'example-1',
  KAFKA_BROKERS: '127.0.0.1:1',
  EXAMPLE_SECRET: 'hunter2',
};

let child: ChildProcess;
let output: string;
let url: string;

async function start(env: Record<string, string> = {}): Promise<void> {
  output = '';
  child = spawn(process.execPath, [script], { env: { ...settings, ...env }, stdio: 'pipe' });
  child.stderr?.on('data', (chunk) => (output += String(chunk)));
  await new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.stdout?.on('data', (chunk) => {
      output += String(chunk);
      const port = /"port":(\d+).*service\.started/.exec(output)?.[1];
      if (port) url = `http://127.0.0.1:${port}`;
      if (port) resolve();
    });
  });
}

const ended = async (): Promise<unknown> =>
  child.exitCode ?? (await once(child, 'exit').then(([code]) => code as unknown));

const readyStatus = async (): Promise<number> => (await fetch(`${url}/health/ready`)).status;

afterEach(async () => {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
});

describe('a service', () => {
  it('answers 503 with the reason while its transport starts, and 200 afterwards', async () => {
    await start();
    const early = await fetch(`${url}/health/ready`);
    expect(early.status).toBe(503);
    expect(await early.json()).toEqual({
      ready: false,
      checks: { transport: { ready: false, reason: 'it is starting' } },
    });
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    while ((await readyStatus()) !== 200);
    expect(await (await fetch(`${url}/metrics`)).text()).toContain('process_resident_memory_bytes');
  });

  it('reports every wrong setting at once without its value and exits with 78', async () => {
    await start({ PORT: 'eighty', LOG_LEVEL: 'loud', EXAMPLE_SECRET: '', KAFKA_BROKERS: 'hunter2' });
    expect(await ended()).toBe(78);
    for (const name of ['PORT', 'LOG_LEVEL', 'EXAMPLE_SECRET: is required', 'KAFKA_BROKERS'])
      expect(output).toContain(name);
    expect(output).not.toContain('hunter2');
  });

  it('answers problems as RFC 9457 says, its own failures without detail, unknown paths as not_found', async () => {
    await start();
    const refused = await fetch(`${url}/refuse`);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    expect(refused.headers.get('retry-after')).toBe('3');
    expect([refused.status, await refused.json()]).toEqual([
      409,
      { type: 'about:blank', title: 'It is in use', status: 409, code: 'in_use', detail: 'by a test' },
    ]);
    const failed = await fetch(`${url}/fail`);
    expect([failed.status, await failed.json()]).toEqual([
      500,
      { type: 'about:blank', title: 'Something failed here', status: 500, code: 'internal_error' },
    ]);
    while (!output.includes('request.failed')) await once(child.stdout ?? child, 'data');
    expect(output).toContain('secret detail ********');
    expect(await (await fetch(`${url}/nowhere`)).json()).toMatchObject({ status: 404, code: 'not_found' });
  });

  it('answers 503 with Retry-After while something that it needs is away', async () => {
    await start();
    const away = await fetch(`${url}/away`);
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await away.json()).toMatchObject({ status: 503, code: 'store_unavailable' });
  });

  it('finishes requests in hand before it closes the transport, then exits with 0', async () => {
    await start();
    while ((await readyStatus()) !== 200);
    const slow = fetch(`${url}/slow`).then((answer) => answer.json());
    await fetch(`${url}/health/live`);
    child.kill('SIGTERM');
    expect(await slow).toEqual({ done: true });
    expect(await ended()).toBe(0);
    expect(output.indexOf('transport closed')).toBeGreaterThan(output.indexOf('service.stopping'));
    expect(output).toContain('service.stopped');
  });

  it('ends on a signal also while nobody reads what it logs, and says how much of it was dropped once somebody does', async () => {
    await start();
    while ((await readyStatus()) !== 200);
    child.stdout?.pause();
    const bytesBefore = output.length;
    for (let asked = 0; asked < 2_000; asked++) await (await fetch(`${url}/fail`)).text();
    expect(output.length).toBe(bytesBefore);
    child.stdout?.resume();
    while (!output.includes('log.dropped')) await once(child.stdout ?? child, 'data');
    child.stdout?.pause();
    for (let asked = 0; asked < 1_000; asked++) await (await fetch(`${url}/fail`)).text();
    const askedAt = Date.now();
    child.kill('SIGTERM');
    expect(await ended()).toBe(0);
    expect(Date.now() - askedAt).toBeLessThan(5_000);
  });

  it('exits at once on a second signal', async () => {
    await start({ EXAMPLE_CLOSE_MS: '7000' });
    child.kill('SIGTERM');
    while (!output.includes('service.stopping')) await once(child.stdout ?? child, 'data');
    const asked = Date.now();
    child.kill('SIGINT');
    expect(await ended()).toBe(1);
    expect(Date.now() - asked).toBeLessThan(2_000);
  });

  it('logs an error that nobody caught and ends', async () => {
    await start();
    await fetch(`${url}/crash`).catch(() => undefined);
    expect(await ended()).toBe(1);
    expect(output).toMatch(/nobody catches this.*service\.crashed/);
  });
});
