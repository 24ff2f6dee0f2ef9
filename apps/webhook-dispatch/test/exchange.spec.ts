import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server, type Socket } from 'node:net';
import { AddressGuard } from '@crossdock/address-guard';
import { newSigningSecret } from '@crossdock/signatures';
import { Attempts } from '../src/delivery/attempt.js';
import { Connections } from '../src/delivery/connections.js';
import { Destinations } from '../src/delivery/destination.js';
import { Webhooks } from '../src/delivery/webhooks.js';
import { body, delivery, endpoint } from './samples.js';

const ok = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok';

/** Longer than an endpoint of these tests has. */
function slowly<T>(act: () => Promise<T>): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, 450)).then(act);
}

/** A receiver that answers in bytes, so that it can answer wrongly. */
describe('an attempt', () => {
  let server: Server;
  const sockets: Socket[] = [];
  const received: string[] = [];
  let answer: (socket: Socket, request: string) => void;
  const secret = newSigningSecret();
  const guard = new AddressGuard({ networks: ['127.0.0.0/8'] });
  const connections = new Connections(guard);
  const attempts = new Attempts({
    webhook: new Webhooks(new Destinations((sealed) => sealed, guard), connections),
  });
  let current = endpoint();

  beforeAll(async () => {
    server = createServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => undefined);
      let request = '';
      socket.on('data', (chunk) => {
        request += chunk.toString();
        if (!request.endsWith(body.toString())) return;
        received.push(request);
        const whole = request;
        request = '';
        answer(socket, whole);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    current = endpoint({
      url: `http://127.0.0.1:${port}/`,
      signingSecrets: [secret],
      timeoutMs: 400,
      maxInFlight: 1,
    });
  });
  afterAll(async () => {
    await connections.close();
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });

  const make = async (answering: typeof answer, of = current) => {
    answer = answering;
    return attempts.make(delivery(), of);
  };

  it('ends with the status', async () => {
    const { result, address } = await make((socket) => socket.write(ok));
    expect(result).toMatchObject({ kind: 'answered', status: 200 });
    expect(address).toBe('127.0.0.1');
  });

  it('sends one request per connection at a time and uses the connection again', async () => {
    const before = sockets.length;
    await make((socket) => socket.write(ok));
    await make((socket) => socket.write(ok));
    expect(sockets.length).toBe(before);
  });

  it('takes the status as the answer though the body never ends', async () => {
    const { result, durationMs } = await make((socket) =>
      socket.write('HTTP/1.1 202 Accepted\r\ncontent-length: 10\r\n\r\nhal'),
    );
    expect(result).toMatchObject({ kind: 'answered', status: 202 });
    expect(durationMs).toBeGreaterThan(350);
  });

  it('stops reading a long response and gives its connection up', async () => {
    let closed = false;
    const { result } = await make((socket) => {
      socket.once('close', () => (closed = true));
      socket.write(`HTTP/1.1 200 OK\r\ncontent-length: 10000000\r\n\r\n${'x'.repeat(100_000)}`);
    });
    expect(result).toMatchObject({ kind: 'answered', status: 200 });
    await make((socket) => socket.write(ok));
    expect(closed).toBe(true);
  });

  it('keeps the beginning of an unsuccessful response only', async () => {
    const { result } = await make((socket) =>
      socket.write(`HTTP/1.1 500 No\r\ncontent-length: 5000\r\nretry-after: 7\r\n\r\n${'y'.repeat(5_000)}`),
    );
    expect(result).toEqual({
      kind: 'answered',
      status: 500,
      retryAfter: '7',
      response: {
        headers: { 'content-length': '5000', 'retry-after': '7' },
        body: Buffer.from('y'.repeat(4_096)),
        bytes: 5_000,
      },
    });
  });

  it('keeps of a successful response nothing but the status, or as much as of others where all leave evidence', async () => {
    const answering = (socket: Socket) =>
      socket.write(`HTTP/1.1 200 OK\r\ncontent-length: 5000\r\n\r\n${'z'.repeat(5_000)}`);
    expect((await make(answering)).result).not.toHaveProperty('response');
    const inspected = await make(answering, { ...current, evidenceOf: 'all', recordedBodyBytes: 10 });
    expect(inspected.result).toMatchObject({
      status: 200,
      response: { headers: { 'content-length': '5000' }, body: Buffer.from('z'.repeat(10)), bytes: 5_000 },
    });
  });

  it('tells how long its steps took, those of the connection only where it was opened for it', async () => {
    await make((socket) => socket.destroy());
    const slow = await make((socket) => void setTimeout(() => socket.write(ok), 60));
    expect(Object.keys(slow.timings).sort()).toEqual(['connectMs', 'firstByteMs']);
    expect(slow.timings.firstByteMs).toBeGreaterThan(55);
    expect(slow.timings.firstByteMs).toBeLessThanOrEqual(slow.durationMs);
    const again = await make((socket) => socket.write(ok));
    expect(Object.keys(again.timings)).toEqual(['firstByteMs']);
    expect(again.address).toBe('127.0.0.1');
  });

  it('tells how long a name took though nobody listens at its address', async () => {
    const named = new AddressGuard({
      networks: ['127.0.0.0/8'],
      lookup: async () => [{ address: '127.0.0.1', family: 4 }],
    });
    const others = new Connections(named);
    const lost = new Attempts({ webhook: new Webhooks(new Destinations((sealed) => sealed, named), others) });
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as { port: number };
    await new Promise((resolve) => closed.close(resolve));
    const nobody = { ...current, url: `http://shop.example:${port}/` };
    const { result, timings, address } = await lost.make(delivery(), nobody);
    expect(result).toMatchObject({ reason: 'connection_refused' });
    expect(Object.keys(timings)).toEqual(['dnsMs']);
    expect(address).toBe('127.0.0.1');
    await others.close();
  });

  it('waits for the answer after an informational one', async () => {
    const { result } = await make((socket) => socket.write(`HTTP/1.1 103 Early Hints\r\n\r\n${ok}`));
    expect(result).toMatchObject({ kind: 'answered', status: 200 });
  });

  it('fails with protocol_error when the answer is not HTTP', async () => {
    const { result } = await make((socket) => socket.write('SSH-2.0-OpenSSH_9.2\r\n'));
    expect(result).toMatchObject({ kind: 'failed', reason: 'protocol_error' });
  });

  it('fails with connection_lost when the receiver hangs up', async () => {
    const { result } = await make((socket) => socket.destroy());
    expect(result).toMatchObject({ kind: 'failed', reason: 'connection_lost' });
  });

  it('ends on its time when nothing comes, and sends nothing afterwards', async () => {
    const { result, durationMs } = await make(() => undefined);
    expect(result).toMatchObject({ kind: 'failed', reason: 'timeout', detail: 'no answer within 400 ms' });
    expect(durationMs).toBeGreaterThanOrEqual(399);
    expect(durationMs).toBeLessThan(1_000);
    const before = received.length;
    const hanging = make(() => undefined);
    const behind = make(() => undefined);
    expect((await hanging).result).toMatchObject({ reason: 'timeout' });
    expect((await behind).result).toMatchObject({ reason: 'timeout' });
    // The second waited for the only connection until its own time was up: it was never sent.
    expect(received.length).toBe(before + 1);
  });

  it('ends when the status does not come in its time, and waits for the body longer than that', async () => {
    current = { ...current, firstByteTimeoutMs: 150, timeoutMs: 5_000 };
    const silent = await make(() => undefined);
    expect(silent.result).toMatchObject({
      kind: 'failed',
      reason: 'timeout',
      detail: 'no status within 150 ms',
    });
    expect(silent.durationMs).toBeLessThan(2_000);
    current = { ...current, firstByteTimeoutMs: 1_000 };
    const { result, durationMs } = await make((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n');
      setTimeout(() => socket.write('ok'), 1_500);
    });
    expect(result).toMatchObject({ kind: 'answered', status: 200 });
    expect(durationMs).toBeGreaterThan(1_400);
    const { firstByteTimeoutMs: _, ...usual } = current;
    current = { ...usual, timeoutMs: 400 };
  });

  it('reads as much of a response as the policy says, and keeps a connection whose response it read', async () => {
    const long = `HTTP/1.1 200 OK\r\ncontent-length: 3000\r\n\r\n${'x'.repeat(3_000)}`;
    current = { ...current, maxResponseBytes: 4_000 };
    await make((socket) => socket.write(long));
    const before = sockets.length;
    await make((socket) => socket.write(long));
    expect(sockets.length).toBe(before);
    current = { ...current, maxResponseBytes: 1_000 };
    expect((await make((socket) => socket.write(long))).result).toMatchObject({ status: 200 });
    const after = sockets.length;
    await make((socket) => socket.write(ok));
    expect(sockets.length).toBe(after + 1);
  });

  it('keeps the beginning of a response that the policy does not call success', async () => {
    current = { ...current, successStatuses: ['202'] };
    const { result } = await make((socket) => socket.write(ok));
    expect(result).toMatchObject({ kind: 'answered', status: 200, response: { body: Buffer.from('ok') } });
    const { successStatuses: _, ...usual } = current;
    current = usual;
  });

  it('ends when there is no connection in its time', async () => {
    const never = new AddressGuard({ networks: ['127.0.0.0/8'], lookup: () => new Promise(() => undefined) });
    const others = new Connections(never);
    const lost = new Attempts({ webhook: new Webhooks(new Destinations((sealed) => sealed, never), others) });
    const named = {
      ...current,
      url: current.url.replace('127.0.0.1', 'shop.example'),
      connectTimeoutMs: 150,
      timeoutMs: 10_000,
    };
    const { result, durationMs } = await lost.make(delivery(), named);
    expect(result).toMatchObject({ reason: 'timeout', detail: 'no connection within 150 ms' });
    expect(durationMs).toBeLessThan(3_000);
    await others.close();
  });

  it('sends nothing on a connection that comes up after its time', async () => {
    const before = received.length;
    const slow = new AddressGuard({
      networks: ['127.0.0.0/8'],
      lookup: () => slowly(async () => [{ address: '127.0.0.1', family: 4 }]),
    });
    const others = new Connections(slow);
    const late = new Attempts({ webhook: new Webhooks(new Destinations((sealed) => sealed, slow), others) });
    const named = { ...current, url: current.url.replace('127.0.0.1', 'shop.example') };
    expect((await late.make(delivery(), named)).result).toMatchObject({ reason: 'timeout' });
    // The name was resolved and the connection came up after its time: nothing was sent.
    await others.close();
    expect(received.length).toBe(before);
  });

  it('fails when a header could not be sent', async () => {
    answer = (socket) => socket.write(ok);
    const { result } = await attempts.make(delivery({ 'content-type': 'text/plain\r\nx-evil: 1' }), current);
    expect(result).toMatchObject({ kind: 'failed', reason: 'request_invalid' });
  });

  it('is not made when a secret cannot be opened', async () => {
    const unknown = new Destinations(() => {
      throw new Error('sealed with encryption key k9, which is not known here');
    }, guard);
    const locked = new Attempts({ webhook: new Webhooks(unknown, connections) });
    const { result } = await locked.make(delivery(), { ...current });
    expect(result).toMatchObject({ kind: 'failed', reason: 'secret_unreadable' });
  });
});
