import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@crossdock/testing';
import { largePieceBytes } from '../replication/server-frames.js';
import { Stage } from './stage.js';
import { StagingDeclined } from './staging-declined.js';
import type { StagedTransaction } from './staged-transaction.js';

let folder: string;
let failures: Error[];

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'crossdock-stage-')), 'slot');
  failures = [];
});

afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

function stage(memoryBytes = 1_000_000, maxBytes = 100_000_000): Stage {
  return new Stage(
    folder,
    { memoryBytes, maxBytes },
    () => undefined,
    (error) => failures.push(error),
  );
}

const insert = (text: string, size = 0): Buffer => Buffer.from(`I${text}${'.'.repeat(size)}`);

async function textsOf(staged: StagedTransaction | undefined): Promise<string[]> {
  const texts: string[] = [];
  for await (const messages of staged?.messages() ?? [])
    texts.push(...messages.map(({ bytes }) => bytes.toString().replace(/^I|\.+$/g, '')));
  return texts;
}

describe('the stage of open transactions', () => {
  it('gives back each transaction in its order, without what was rolled back', async () => {
    const subject = stage();
    subject.append({ xid: 1, subxid: 1, start: 0, bytes: insert('a') }, 1);
    subject.append({ xid: 2, subxid: 2, start: 0, bytes: insert('x') }, 2);
    subject.append({ xid: 1, subxid: 11, start: 0, bytes: insert('b') }, 3);
    subject.append({ xid: 1, subxid: 12, start: 0, bytes: insert('c') }, 4);
    subject.abort(1, 11);
    subject.append({ xid: 1, subxid: 1, start: 0, bytes: insert('d') }, 5);
    expect(await textsOf(subject.take(1))).toEqual(['a', 'c', 'd']);
    subject.abort(2, 2);
    expect(subject.transactions).toBe(0);
    expect(subject.take(2)).toBeUndefined();
    expect(existsSync(folder)).toBe(false);
  });

  it('goes on in a file where memory ends, and leaves nothing behind', async () => {
    const subject = stage(300_000);
    const count = 5_000;
    for (let index = 0; index < count; index++)
      subject.append({ xid: 7, subxid: 7, start: 0, bytes: insert(String(index), 1_000) }, index);
    subject.append({ xid: 7, subxid: 7, start: 0, bytes: insert('large', 900_000) }, count);
    expect(subject.fileBytes).toBeGreaterThan(4_000_000);
    // It is opened while more comes.
    await eventually(() => expect(readdirSync(folder)).toEqual(['7']));
    const staged = subject.take(7);
    const texts = await textsOf(staged);
    expect(texts).toEqual([...Array.from({ length: count }, (_, index) => String(index)), 'large']);
    await staged?.discard();
    expect(readdirSync(folder)).toEqual([]);
    await subject.clear();
    expect(existsSync(folder)).toBe(false);
  });

  it('keeps when each message was told', async () => {
    const subject = stage();
    const counts = [3_000_000_000, 2 ** 32 - 1, 2 ** 32, 2 ** 40 + 7];
    for (const told of counts) subject.append({ xid: 1, subxid: 1, start: 0, bytes: insert('a') }, told);
    for await (const messages of subject.take(1)?.messages() ?? [])
      expect(messages.map(({ told }) => told)).toEqual(counts);
  });

  it('keeps pieces of what is too large to be one message, without those that were rolled back', async () => {
    const subject = stage(100_000);
    const total = 1_500_000_000;
    const piece = (subxid: number, at: number): void =>
      subject.append(
        { xid: 1, subxid, start: 0, bytes: Buffer.alloc(131_072, at % 251), fragment: { at, total } },
        1,
      );
    subject.append({ xid: 1, subxid: 1, start: 0, bytes: insert('a') }, 1);
    for (let at = 0; at < 5; at++) piece(1, at);
    for (let at = 0; at < 5; at++) piece(2, at);
    subject.append({ xid: 1, subxid: 1, start: 0, bytes: insert('b') }, 1);
    subject.abort(1, 2);
    const found: unknown[] = [];
    const staged = subject.take(1);
    for await (const messages of staged?.messages() ?? [])
      for (const { bytes, fragment } of messages)
        found.push(fragment ? [fragment, bytes.length, bytes[7]] : bytes.toString());
    const pieces = [0, 1, 2, 3, 4].map((at) => [{ at, total }, 131_072, at]);
    expect(found).toEqual(['Ia', ...pieces, 'Ib']);
    await staged?.discard();
  });

  it('holds no more memory than it may, also where its blocks stay half empty', async () => {
    const subject = stage(1_000_000);
    const [blockBytes, entryBytes] = [262_144, 140_000 + 16];
    for (let count = 1; count <= 40; count++) {
      subject.append({ xid: 1, subxid: 1, start: 0, bytes: Buffer.alloc(140_000) }, count);
      const inMemory = count - subject.fileBytes / entryBytes;
      // The first blocks of a transaction are smaller.
      if (count > 10) expect(inMemory * blockBytes).toBeLessThanOrEqual(1_000_000);
    }
    await subject.clear();
  });

  it('leaves hardly any room unused between the pieces of a large message', async () => {
    const [subject, count] = [stage(100_000_000), 45];
    const bytes = Buffer.alloc(largePieceBytes);
    const total = count * bytes.length;
    for (let at = 0; at < total; at += bytes.length)
      subject.append({ xid: 1, subxid: 1, start: 0, bytes, fragment: { at, total } }, 1);
    expect(subject.bytes).toBeLessThan(total * 1.02);
    await subject.clear();
  });

  it('knows a logical message by the first of its pieces', () => {
    const message = (at: number, first: string): Stage => {
      const subject = stage();
      subject.append(
        { xid: 1, subxid: 1, start: 0, bytes: Buffer.from(first), fragment: { at, total: 20_000_000 } },
        1,
      );
      return subject;
    };
    expect(() => message(0, 'M...').abort(1, 2)).toThrow(StagingDeclined);
    expect(() => message(9, 'M...').abort(1, 2)).not.toThrow();
  });

  it('declines what has no room, and messages of which some may be rolled back', () => {
    const subject = stage(0, 1_000_000);
    const fill = (): void => {
      for (let index = 0; index < 2_000; index++)
        subject.append({ xid: 7, subxid: 7, start: 0, bytes: insert('a', 1_000) }, index);
    };
    expect(fill).toThrow(expect.objectContaining({ reason: 'stage_full', xid: 7 }));
    const other = stage();
    other.append({ xid: 8, subxid: 8, start: 0, bytes: Buffer.from('M...') }, 1);
    other.append({ xid: 8, subxid: 9, start: 0, bytes: insert('a') }, 2);
    expect(() => other.abort(8, 9)).toThrow(
      expect.objectContaining({ reason: 'messages_with_aborted_subtransaction' }),
    );
  });

  it('removes what an earlier session left, and tells when it cannot write', async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '7'), 'left');
    const subject = stage(0);
    expect(existsSync(folder)).toBe(false);
    mkdirSync(folder);
    // A file of that name is somebody else's: never written over.
    writeFileSync(join(folder, '7'), 'not ours');
    for (let index = 0; index < 500; index++)
      subject.append({ xid: 7, subxid: 7, start: 0, bytes: insert('a', 1_000) }, index);
    await eventually(() => failures.length > 0);
    expect(failures[0]).toMatchObject({ reason: 'stage_failed' });
    await subject.clear();
  });
});
