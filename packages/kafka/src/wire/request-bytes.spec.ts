import { describe, expect, it } from '@jest/globals';
import { createRequire } from 'node:module';
import { randomBytes } from 'node:crypto';
import { installFasterWire } from './faster-kafkajs.js';
import { RequestBytes } from './request-bytes.js';

interface Finished {
  readonly buffer: Buffer;
}
const require = createRequire(import.meta.url);
const createRequest = require('kafkajs/src/protocol/request') as (asked: object) => Promise<Finished>;
const Encoder = require('kafkajs/src/protocol/encoder') as new () => {
  writeEncoder(value: object): object;
};

const asked = (clientId: string, body: object) => ({
  correlationId: 77,
  clientId,
  request: { apiKey: 0, apiVersion: 7, encode: () => Promise.resolve(body) },
});

function written(bytes: Buffer): RequestBytes {
  const body = RequestBytes.of(bytes.length);
  bytes.copy(body.buf);
  return body;
}

describe('the bytes of a request', () => {
  installFasterWire();

  it.each([0, 100, 20_000, 300_000])(
    'of %i bytes get their head in front, as kafkajs writes it',
    async (size) => {
      const bytes = randomBytes(size);
      for (const clientId of ['', 'crossdock-test', 'ü'.repeat(400)]) {
        const theirs = await createRequest(asked(clientId, { buf: bytes, buffer: bytes }));
        const ours = await createRequest(asked(clientId, written(bytes)));
        expect(ours.buffer.equals(theirs.buffer)).toBe(true);
      }
    },
  );

  it('are where those of an answered request were, and nowhere else', () => {
    const first = RequestBytes.of(100_000);
    const second = RequestBytes.of(100_000);
    expect(second.buf.buffer).not.toBe(first.buf.buffer);
    first.answered();
    const third = RequestBytes.of(90_000);
    expect(third.buf.buffer).toBe(first.buf.buffer);
    expect(RequestBytes.of(90_000).buf.buffer).not.toBe(first.buf.buffer);
  });

  it('leave what other requests write to kafkajs', () => {
    const inner = new Encoder();
    expect(() => new Encoder().writeEncoder(inner)).not.toThrow();
    expect(() => new Encoder().writeEncoder({})).toThrow('instance of Encoder');
  });
});
