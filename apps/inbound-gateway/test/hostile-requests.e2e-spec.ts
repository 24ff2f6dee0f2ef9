import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@crossdock/testing';
import { keys, send, sendBatch, startGateway, type Gateway } from './gateway.js';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway({ BODY_TIMEOUT_MS: '600', MAX_BYTES_IN_FLIGHT: '1048576' });
});
afterAll(() => gateway.close());

const head = [
  'POST /v1/doors/crm/events HTTP/1.1',
  'Host: gateway',
  `Authorization: Bearer ${keys.door.key}`,
  'ce-specversion: 1.0',
  'ce-source: /crm',
  'ce-type: deal.moved',
  'Content-Type: application/json',
];

/** A connection on which a test writes byte for byte; `answer` is all that came back when the server was done. */
function dial(lines: string[]): { socket: Socket; answer: Promise<string> } {
  const socket = connect(gateway.app.port, '127.0.0.1');
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  const answer = new Promise<string>((resolve) => {
    let text = '';
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('"code"') || text.includes('"status":"accepted"')) resolve(text);
    });
    socket.on('error', () => resolve(text));
    socket.on('close', () => resolve(text));
  });
  return { socket, answer };
}

const sentIds = async () =>
  (await gateway.bus.read('event.published.v1')).map(({ headers }) => headers.cd_sent_id);
/** The gateway is alive when an ordinary event goes through. */
const aliveWith = async (id: string) => {
  expect((await send(gateway.app, { headers: { 'ce-id': id } })).status).toBe(202);
};

describe('a body', () => {
  it('that drips is cut off, however lively it looks', async () => {
    const { socket, answer } = dial([...head, 'ce-id: drip', 'Content-Length: 100000']);
    const drip = setInterval(() => socket.write('['), 50);
    expect(await answer).toMatch(/^HTTP\/1\.1 408 .*"code":"too_slow"/s);
    clearInterval(drip);
    await eventually(() => socket.closed);
    await aliveWith('after-drip');
    const decided = await gateway.bus.read('inbound.entry-decided.v1');
    expect(decided.map((record) => record.json().code)).toEqual(['too_slow']);
  });

  it('that is announced too large is refused before it is sent', async () => {
    const { socket, answer } = dial([...head, 'ce-id: announced', 'Content-Length: 1000000000']);
    expect(await answer).toMatch(/^HTTP\/1\.1 413 .*"code":"too_large"/s);
    socket.destroy();
  });

  it('that grows too large without announcing it is refused', async () => {
    const { socket, answer } = dial([...head, 'ce-id: grown', 'Transfer-Encoding: chunked']);
    const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`;
    for (let count = 0; count < 8; count += 1) socket.write(chunk);
    expect(await answer).toMatch(/^HTTP\/1\.1 413 .*"code":"too_large"/s);
    socket.destroy();
    await aliveWith('after-grown');
  });

  it('of a large upload is swallowed, so that the sender reads the answer', async () => {
    const answer = await send(gateway.app, { body: Buffer.alloc(8_000_000, 0x20) });
    expect(answer).toMatchObject({ status: 413, body: { code: 'too_large' } });
  });

  it('of very many entries is refused as a whole, with one record', async () => {
    const before = (await gateway.bus.read('inbound.entry-decided.v1')).length;
    const answer = await sendBatch(gateway.app, `[${Array(500_000).fill(0).join()}]`);
    expect(answer).toMatchObject({ status: 413, body: { code: 'too_large' } });
    expect(answer.body.entries).toHaveLength(1);
    expect(await gateway.bus.read('inbound.entry-decided.v1')).toHaveLength(before + 1);
  });

  it('of as many wrong entries as may be sent leaves few records', async () => {
    const before = (await gateway.bus.read('inbound.entry-decided.v1')).length;
    const answer = await sendBatch(gateway.app, `[${Array(10_000).fill(0).join()}]`);
    expect(answer).toMatchObject({ status: 400, body: { code: 'malformed' } });
    expect(answer.body.entries).toHaveLength(10_000);
    const decided = (await gateway.bus.read('inbound.entry-decided.v1')).slice(before);
    expect(decided).toHaveLength(101);
    expect(decided.at(-1)?.json().detail).toMatch(/^9900 more entries of one batch/);
  });

  it('whose sender leaves half-way is nothing', async () => {
    const { socket, answer } = dial([...head, 'ce-id: left', 'Content-Length: 7']);
    await new Promise<void>((resolve) => socket.write('"ab', () => resolve()));
    socket.destroy();
    await answer;
    await aliveWith('after-left');
    expect(await sentIds()).not.toContain('left');
  });

  it('of a stranger is not read at all', async () => {
    const { answer } = dial([...head, 'Content-Length: 1000000000'].with(2, 'Authorization: Bearer no'));
    expect(await answer).toMatch(/^HTTP\/1\.1 401 .*connection: close.*"code":"unauthenticated"/is);
  });
});

describe('headers', () => {
  it('that give an attribute twice are malformed', async () => {
    const { socket, answer } = dial([...head, 'ce-id: one', 'CE-ID: two', 'Content-Length: 2']);
    socket.write('{}');
    expect(await answer).toMatch(/^HTTP\/1\.1 400 .*"code":"malformed"/s);
    socket.destroy();
  });

  it('that are huge are refused by the server', async () => {
    const { socket, answer } = dial([...head, `ce-id: ${'x'.repeat(20_000)}`, 'Content-Length: 2']);
    expect(await answer).toMatch(/^HTTP\/1\.1 431 /);
    socket.destroy();
    await aliveWith('after-huge');
  });

  it.each([';;', 'text', '/', '"', 'text/html;;'])(
    'with the content type %j are refused by admission, on the record',
    async (contentType) => {
      const before = (await gateway.bus.read('inbound.entry-decided.v1')).length;
      const answer = await send(gateway.app, { headers: { 'content-type': contentType } });
      expect(answer).toMatchObject({ status: 415, body: { code: 'content_type_not_supported' } });
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      const decided = (await gateway.bus.read('inbound.entry-decided.v1')).slice(before);
      expect(decided.map((record) => record.json())).toMatchObject([
        { decision: 'refused', code: 'content_type_not_supported', senderId: 'crm' },
      ]);
    },
  );

  it('without a content type carry JSON', async () => {
    const { socket, answer } = dial([...head.slice(0, -1), 'ce-id: untyped', 'Content-Length: 2']);
    socket.write('[]');
    expect(await answer).toMatch(/^HTTP\/1\.1 202 /);
    socket.destroy();
  });
});

describe('many unfinished bodies', () => {
  it('fill a bounded memory; others are told to come back, and can once it is free', async () => {
    const slow = Array.from({ length: 6 }, (_, index) => {
      const dialled = dial([...head, `ce-id: slow-${index}`, 'Content-Length: 262144']);
      dialled.socket.write(' '.repeat(200_000));
      return dialled;
    });
    const busy = await Promise.any(slow.map(({ answer }) => answer));
    expect(busy).toMatch(/^HTTP\/1\.1 503 .*retry-after: 1.*"code":"busy"/is);
    for (const { socket } of slow) socket.destroy();
    await eventually(() => aliveWith('after-busy'));
  });
});
