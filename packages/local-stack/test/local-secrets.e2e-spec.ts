import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { layoutOf, type Layout } from '../src/layout.js';
import { localSecrets } from '../src/local-secrets.js';

describe('the keys of a data folder', () => {
  let layout: Layout;
  beforeEach(() => {
    layout = layoutOf(mkdtempSync(join(tmpdir(), 'crossdock-keys-')));
  });
  afterEach(() => rmSync(layout.folder, { recursive: true }));

  it('are made once, for the owner alone, and nothing lies beside them', () => {
    // What a process of the same id left when it was killed in between.
    writeFileSync(`${layout.operatorApiKey}.new-${process.pid}`, 'cdk_oper');
    const made = localSecrets(layout);
    expect(localSecrets(layout)).toEqual(made);
    expect(readdirSync(layout.folder).sort()).toEqual(['encryption-keys', 'operator-api-key']);
    for (const path of [layout.operatorApiKey, layout.encryptionKeys])
      expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['operatorApiKey', '', 'is empty'],
    ['operatorApiKey', 'cdk_operator_12', 'holds no key'],
    ['encryptionKeys', '\n', 'is empty'],
    ['encryptionKeys', 'k1:c2hvcnQ=', 'holds no key'],
  ] as const)('are not made anew where %s has %j', (name, text, words) => {
    writeFileSync(layout[name], text);
    expect(() => localSecrets(layout)).toThrow(`${layout[name]} ${words}. Put it back from a copy.`);
    expect(readFileSync(layout[name], 'utf8')).toBe(text);
    expect(readdirSync(layout.folder)).toEqual([basename(layout[name])]);
  });

  it('may be several to seal with, as after a rotation', () => {
    const [one, other] = ['k2', 'k1'].map((id) => `${id}:${Buffer.alloc(32, id).toString('base64')}`);
    writeFileSync(layout.encryptionKeys, `${one},${other}\n`);
    expect(localSecrets(layout).encryptionKeys).toBe(`${one},${other}`);
  });
});
