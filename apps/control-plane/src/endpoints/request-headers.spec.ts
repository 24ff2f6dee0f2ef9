import { randomBytes } from 'node:crypto';
import { Sealer } from '@crossdock/credentials';
import { describe, expect, it } from '@jest/globals';
import { headerErrors, reservedHeaders, shownHeaders, storedHeaders } from './request-headers.js';

const sealer = new Sealer(`k0:${randomBytes(32).toString('base64')}`);
const codes = (...headers: { name: string; value?: string }[]) =>
  headerErrors(headers).map(({ field, code }) => [field, code]);

describe('headerErrors', () => {
  it('refuses reserved names in any case, and says which are', () => {
    for (const name of [...reservedHeaders, 'Host', 'TE', 'Webhook-Id', 'webhook-anything', 'Crossdock-X']) {
      expect([name, codes({ name, value: 'x' })]).toEqual([name, [['/headers/0/name', 'header_reserved']]]);
    }
    expect(headerErrors([{ name: 'te', value: 'x' }])[0]?.detail).toContain('transfer-encoding');
  });

  it('refuses the names of attributes where the headers are those of a record, and there alone', () => {
    const named = [{ name: 'CE_Id', value: 'x' }];
    expect(headerErrors(named, [], 'topic')).toMatchObject([
      { field: '/headers/0/name', code: 'header_reserved' },
    ]);
    expect(headerErrors(named, [], 'webhook')).toEqual([]);
    expect(headerErrors([{ name: 'cell', value: 'x' }], [], 'topic')).toEqual([]);
  });

  it.each(['x y', 'x:', 'x\r\n', 'ü', 'x\u0000', '(x)', ''])('refuses %p as a name', (name) => {
    expect(codes({ name, value: 'x' })).toEqual([['/headers/0/name', 'wrong_format']]);
  });

  it.each([' x', 'x ', 'a\r\nb: c', 'a\nb', 'a\u0000b', 'ü', '\u007f', ''])(
    'refuses %p as a value',
    (value) => {
      expect(codes({ name: 'x-shop', value })).toEqual([['/headers/0/value', 'wrong_format']]);
    },
  );

  it('refuses a name that comes twice, whatever its case, and more than a request should carry', () => {
    expect(codes({ name: 'X-Shop', value: 'a' }, { name: 'x-shop', value: 'b' })).toEqual([
      ['/headers/1/name', 'not_unique'],
    ]);
    expect(headerErrors([{ name: 'X-Signature', value: 'x' }], ['x-signature'])).toMatchObject([
      { field: '/headers/0/name', code: 'not_unique' },
    ]);
    const many = Array.from({ length: 5 }, (_, i) => ({ name: `x-${i}`, value: 'x'.repeat(4_000) }));
    expect(codes(...many)).toEqual([['/headers', 'too_large']]);
  });

  it('takes what HTTP takes', () => {
    expect(
      codes({ name: 'Authorization', value: 'Bearer a.b-c' }, { name: "x!#$%&'*+.^_`|~1", value: 'a\t b' }),
    ).toEqual([]);
  });
});

describe('storedHeaders', () => {
  const store = (
    headers: Parameters<typeof storedHeaders>[1],
    current = storedHeaders(sealer, [], []).stored,
  ) => storedHeaders(sealer, headers, current);

  it('seals what is marked and what is always a secret, and shows neither', () => {
    const { stored } = store([
      { name: 'X-Shop', value: 'berlin' },
      { name: 'X-Token', value: 'hidden', secret: true },
      { name: 'Authorization', value: 'Bearer hidden', secret: false },
    ]);
    expect(JSON.stringify(stored)).not.toContain('hidden');
    expect(stored.map(({ sealedValue }) => sealedValue && sealer.open(sealedValue))).toEqual([
      undefined,
      'hidden',
      'Bearer hidden',
    ]);
    expect(shownHeaders(stored)).toEqual([
      { name: 'x-shop', value: 'berlin' },
      { name: 'x-token', secret: true },
      { name: 'authorization', secret: true },
    ]);
  });

  it('changes nothing when what was shown, or what was given before, is stored again', () => {
    const given = [
      { name: 'x-shop', value: 'berlin' },
      { name: 'x-token', value: 'hidden', secret: true },
    ];
    const { stored } = store(given);
    expect(store(given, stored)).toEqual({ stored, errors: [] });
    expect(store(shownHeaders(stored), stored)).toEqual({ stored, errors: [] });
  });

  it('wants a value of what had none, and of what is no secret any more', () => {
    const { stored } = store([{ name: 'x-token', value: 'hidden', secret: true }]);
    const wanting = [{ field: '/headers/0/value', code: 'required', detail: 'It is required.' }];
    expect(store([{ name: 'x-other', secret: true }], stored).errors).toEqual(wanting);
    expect(store([{ name: 'x-token', secret: false }], stored).errors).toEqual(wanting);
  });
});
