import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { examples, headersViolation, operations, payloadViolation, topics } from '../src/index.js';

const root = path.resolve(import.meta.dirname, '..');

describe('the contract', () => {
  it('is what the generated files say', async () => {
    const fresh = await mkdtemp(path.join(tmpdir(), 'contract-'));
    try {
      const tsx = path.resolve(root, '../../node_modules/.bin/tsx');
      await promisify(execFile)(process.execPath, [tsx, 'scripts/generate.ts', fresh], {
        cwd: root,
        env: { ...process.env, NODE_OPTIONS: '' },
      });
      const committed = path.join(root, 'src/generated');
      expect((await readdir(fresh)).sort()).toEqual((await readdir(committed)).sort());
      for (const file of await readdir(fresh)) {
        expect(await readFile(path.join(committed, file), 'utf8')).toBe(
          await readFile(path.join(fresh, file), 'utf8'),
        );
      }
    } finally {
      await rm(fresh, { recursive: true });
    }
  });

  it('counts characters, however many units of UTF-16 they take', () => {
    const { message, headers } = examples.find((each) => each.message === 'EventPublished')!;
    const violation = (id: string) => headersViolation(message, { ...headers, ce_id: id });
    for (const character of ['a', 'é', '😀']) {
      expect(violation(character)).toBeNull();
      expect(violation(character.repeat(256))).toBeNull();
      expect(violation(character.repeat(257))).toMatch(/ce_id/);
    }
    expect(violation('')).toMatch(/ce_id/);
  });

  it('has an example of every message, and every example keeps it', () => {
    const messages = new Set(topics.map(({ message }) => message));
    expect(new Set(examples.map(({ message }) => message))).toEqual(messages);
    for (const { message, name, headers, payload } of examples) {
      expect({
        message,
        name,
        headers: headersViolation(message, headers),
        payload: payloadViolation(message, payload),
      }).toEqual({
        message,
        name,
        headers: null,
        payload: null,
      });
    }
  });

  it('refuses what breaks it', () => {
    expect(headersViolation('EventPublished', { ce_specversion: '1.0' })).toContain(
      "must have required property 'ce_id'",
    );
    expect(payloadViolation('TenantChanged', { id: 'a' })).toContain('must have required property');
  });

  it('has a sender and a receiver for every topic that is not an end of the way', () => {
    const ends = ['cdc.transaction-committed.v1'];
    const all = Object.values(operations);
    for (const { name } of topics) {
      const actions = new Set(
        all
          .filter((operation) => (operation.topics as readonly string[]).includes(name))
          .map(({ action }) => action),
      );
      expect({
        name,
        send: actions.has('send'),
        receive: actions.has('receive') || ends.includes(name),
      }).toEqual({ name, send: true, receive: true });
    }
  });
});
