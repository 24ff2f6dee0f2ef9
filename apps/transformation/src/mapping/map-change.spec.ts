import { describe, expect, it } from '@jest/globals';
import { examples, headersViolation, type MappingChanged, type RowChanged } from '@crossdock/contracts';
import { maxDataBytes } from '@crossdock/event-shaping';
import { capturedEventId } from '@crossdock/identifiers';
import { brokenMapping, compileMapping } from './compile-mapping.js';
import { compileJsonata, jsonataLimits } from './jsonata.js';
import { mapChange, undamaged, type MappedChange } from './map-change.js';

const publishedAt = '2026-11-24T09:30:00.127Z';

function exampleOf<T>(message: string): T {
  return examples.find((example) => example.message === message)?.payload as T;
}

function settled(change: Partial<RowChanged> = {}): RowChanged {
  const example = exampleOf<RowChanged>('RowChanged');
  return { ...example, after: { ...example.after, merchant_id: 'company-b' }, ...change };
}

function mapping(changed: Partial<MappingChanged> = {}): MappingChanged {
  return { ...exampleOf<MappingChanged>('MappingChanged'), ...changed };
}

async function map(change: RowChanged, ...mappings: MappingChanged[]): Promise<MappedChange> {
  return mapChange(change, await Promise.all(mappings.map(compileMapping)), publishedAt);
}

async function dataOf(change: RowChanged, changed: Partial<MappingChanged>): Promise<string | undefined> {
  const { events, failures } = await map(change, mapping(changed));
  return events[0]?.payload.toString() ?? failures[0]?.reason;
}

describe('a mapping', () => {
  it('makes an event with provenance out of a change', async () => {
    const change = settled();
    const { events, failures } = await map(change, mapping());
    expect(failures).toEqual([]);
    expect(events).toHaveLength(1);
    const [event] = events;
    expect(event?.key).toBe('company-b:42');
    expect(event?.payload.toString()).toBe('{"paymentId":"42","amountCents":1990,"currency":"EUR"}');
    expect(event?.headers).toEqual({
      ce_specversion: '1.0',
      ce_id: capturedEventId(change.changeId, 'payment-settled'),
      ce_source: '/sources/payments/public.payments',
      ce_type: 'payment.settled.v1',
      ce_subject: '42',
      ce_time: change.committedAt,
      'content-type': 'application/json',
      cd_tenant_id: 'company-b',
      cd_origin: 'capture',
      cd_published_at: publishedAt,
      cd_change_id: change.changeId,
      cd_mapping_id: 'payment-settled',
      cd_committed_at: change.committedAt,
      cd_captured_at: change.capturedAt,
    });
    expect(headersViolation('EventPublished', event?.headers)).toBeNull();
  });

  it('makes the same event of the same change each time', async () => {
    expect(await map(settled(), mapping())).toEqual(await map(settled(), mapping()));
  });

  it('is keyed by the event id where there is no subject', async () => {
    const { events } = await map(settled(), mapping({ subject: undefined }));
    expect(events[0]?.key).toBe(events[0]?.headers.ce_id);
    expect(events[0]?.headers).not.toHaveProperty('ce_subject');
  });

  it('escapes names of tables in the source', async () => {
    const { events } = await map(settled({ table: 'odd name/é' }), mapping());
    expect(events[0]?.headers.ce_source).toBe('/sources/payments/public.odd%20name%2F%C3%A9');
  });

  it.each([
    [{ operation: 'insert' } as const, 0],
    [{ operation: 'truncate', after: null, key: null } as const, 0],
    [{ after: { id: '42', status: 'requested', merchant_id: 'company-b' } }, 0],
    [{}, 1],
  ])('of updates to settled, given %j, makes %d events', async (change, count) => {
    expect((await map(settled(change), mapping())).events).toHaveLength(count);
  });

  it('can compare the row before with the row after', async () => {
    const when = { before: { status: [{ 'anything-but': 'settled' }] }, after: { status: ['settled'] } };
    const became = settled({ before: { status: 'requested' } });
    const stayed = settled({ before: { status: 'settled' } });
    expect((await map(became, mapping({ when }))).events).toHaveLength(1);
    expect((await map(stayed, mapping({ when }))).events).toHaveLength(0);
  });

  it('can ask what the transaction said of the change, and tell it', async () => {
    const when = { annotations: { actor: [{ prefix: 'clerk:' }] } };
    const data = { kind: 'fields', fields: { actor: { path: 'annotations.actor' } } } as const;
    const annotated = await map(settled({ annotations: { actor: 'clerk:17' } }), mapping({ when, data }));
    expect(annotated.events.map(({ payload }) => payload.toString())).toEqual(['{"actor":"clerk:17"}']);
    expect((await map(settled(), mapping({ when, data }))).events).toEqual([]);
  });

  it('of deletes reads the old row', async () => {
    const gone = settled({ operation: 'delete', after: null, before: { id: '42' } });
    const { events } = await map(
      gone,
      mapping({
        operations: ['delete'],
        when: undefined,
        tenant: { const: 'company-b' },
        subject: { path: 'key.id' },
        data: { kind: 'fields', fields: { id: { path: 'before.id' } } },
      }),
    );
    expect(events[0]?.payload.toString()).toBe('{"id":"42"}');
  });
});

describe('a row that a back-fill found', () => {
  const found = settled({
    operation: 'read',
    backfillId: 'bkf_payments',
    changeId: 'bfr_7q2v5n3xkz4mtdwc6yhla2beuo',
  });

  it('is mapped where the mapping says so, and the event says where it comes from', async () => {
    const { events } = await map(found, mapping({ operations: ['insert', 'read'] }));
    expect(events[0]?.headers).toMatchObject({
      cd_change_id: found.changeId,
      cd_backfill_id: 'bkf_payments',
    });
    expect(headersViolation('EventPublished', events[0]?.headers)).toBeNull();
  });

  it('is not taken for an insert', async () => {
    expect((await map(found, mapping({ operations: ['insert', 'update', 'delete'] }))).events).toEqual([]);
  });
});

describe('a mapping that the table has left behind', () => {
  async function broken(inCondition: boolean, change = settled()): Promise<MappedChange> {
    const compiled = await Promise.all(
      [mapping({ id: 'left' }), mapping({ id: 'other' })].map(compileMapping),
    );
    return mapChange(change, compiled, publishedAt, ({ id }) =>
      id === 'left' ? { detail: 'column id is gone', inCondition } : null,
    );
  }

  it('is named for the changes that it wants, and the others go on', async () => {
    const { events, broken: left, failures } = await broken(false);
    expect(left).toEqual([{ mappingId: 'left', reason: 'column id is gone' }]);
    expect(failures).toEqual([]);
    expect(events.map(({ headers }) => headers.cd_mapping_id)).toEqual(['other']);
  });

  it('is not named for what it does not want, unless nobody can say', async () => {
    const requested = settled({ after: { id: '42', status: 'requested', merchant_id: 'company-b' } });
    expect((await broken(false, requested)).broken).toEqual([]);
    expect((await broken(true, requested)).broken).toHaveLength(1);
    expect((await broken(true, settled({ operation: 'delete' }))).broken).toEqual([]);
  });
});

describe('data by fields', () => {
  it('leaves out what the change does not have, unchanged large columns among it, and keeps null', async () => {
    const change = settled({
      after: { status: 'settled', merchant_id: 'b', note: null },
      unchanged: ['document'],
    });
    const fields = { note: { path: 'after.note' }, document: { path: 'after.document' } };
    expect(await dataOf(change, { data: { kind: 'fields', fields } })).toBe('{"note":null}');
  });

  it('takes any name, and sees nothing that objects inherit', async () => {
    const fields = JSON.parse('{"__proto__":{"const":1},"a":{"path":"after.constructor"}}') as Record<
      string,
      { path: string }
    >;
    expect(await dataOf(settled(), { data: { kind: 'fields', fields } })).toBe('{"__proto__":1}');
  });

  it('keeps numbers that a double cannot hold', async () => {
    const bytes = Buffer.from(
      JSON.stringify(settled({ after: { status: 'settled', merchant_id: 7 } })).replace(
        '"merchant_id":7',
        '"merchant_id": 9007199254740993, "doc": {"n": 12345678901234567890.5}',
      ),
    );
    const change = undamaged(JSON.parse(bytes.toString()) as RowChanged, bytes);
    const fields = { doc: { path: 'after.doc' }, n: { path: 'after.doc.n' } };
    const { events } = await map(
      change,
      mapping({ tenant: { path: 'after.merchant_id' }, data: { kind: 'fields', fields } }),
    );
    expect(events[0]?.payload.toString()).toBe(
      '{"doc":{"n":12345678901234567890.5},"n":12345678901234567890.5}',
    );
    expect(events[0]?.headers.cd_tenant_id).toBe('9007199254740993');
  });

  it('leaves a change with harmless numbers as it was parsed', () => {
    const change = settled();
    expect(undamaged(change, Buffer.from(JSON.stringify(change)))).toBe(change);
  });
});

describe('data by JSONata', () => {
  async function evaluated(expression: string, change = settled()): Promise<string | undefined> {
    return dataOf(change, { data: { kind: 'jsonata', expression } });
  }

  it('computes over the whole change', async () => {
    expect(await evaluated('{"id": after.id, "euros": after.amount_cents / 100, "op": operation}')).toBe(
      '{"id":"42","euros":19.9,"op":"update"}',
    );
  });

  it('keeps numbers that a double cannot hold', async () => {
    const bytes = Buffer.from(JSON.stringify(settled()).replace('1990', '9007199254740993'));
    const change = undamaged(JSON.parse(bytes.toString()) as RowChanged, bytes);
    expect(await evaluated('{"n": after.amount_cents, "text": "n=" & after.amount_cents}', change)).toBe(
      '{"n":9007199254740993,"text":"n=9007199254740993"}',
    );
  });

  it('knows the commit time as the time', async () => {
    expect(await evaluated('[$now(), $millis()]')).toBe(
      JSON.stringify(['2026-11-24T09:30:00.123456Z', Date.parse('2026-11-24T09:30:00.123Z')]),
    );
  });

  it.each([
    ['$random()', 'another event each time'],
    ['after.nothing', 'has no result'],
    ['after.id + 1', 'T2001'],
    ['$error("not today")', 'not today'],
    ['($f := function($n) { $f($n + 1) + 1 }; $f(0))', 'D1011'],
    ['($f := function($n) { $f($n + 1) }; $f(0))', 'D1012'],
    ['[1..1000000]', 'D2015'],
    ['$pad("", 2000000, "x")', String(maxDataBytes)],
  ])('%s fails and says %s', async (expression, reason) => {
    expect(await evaluated(expression)).toContain(reason);
  });

  it('does not hang in a regular expression', async () => {
    const change = settled({ after: { ...settled().after, text: 'a'.repeat(40) + 'b' } });
    expect(await evaluated('$match(after.text, /^(a+)+$/) ? 1 : 2', change)).toBe('2');
  });

  it('that runs out of time again and again is given a rest', async () => {
    const endless = mapping({
      data: { kind: 'jsonata', expression: '($f := function($n) { $f($n + 1) }; $f(0))' },
    });
    const compiled = [await compileMapping(endless)];
    const reasons: string[] = [];
    for (let n = 0; n <= jsonataLimits.timeouts; n += 1) {
      const { failures } = await mapChange(settled(), compiled, publishedAt);
      reasons.push(failures[0]?.reason ?? '');
    }
    expect(reasons.slice(0, -1).every((reason) => reason.includes('D1012'))).toBe(true);
    expect(reasons.at(-1)).toContain('tried again within a minute');
  });

  it('is tried with one change after its rest, and goes on when that is in time', async () => {
    let now = 0;
    const evaluate = await compileJsonata(
      'after.slow ? ($f := function($n) { $f($n + 1) }; $f(0)) : "done"',
      () => now,
    );
    const slow = settled({ after: { slow: true } });
    const resting = expect.objectContaining({ code: 'resting' });
    const late = expect.objectContaining({ code: 'D1012' });
    for (let n = 0; n < jsonataLimits.timeouts; n += 1) await expect(evaluate(slow)).rejects.toEqual(late);
    await expect(evaluate(settled())).rejects.toEqual(resting);
    now = jsonataLimits.restMs;
    const probe = evaluate(slow);
    await expect(evaluate(settled())).rejects.toEqual(resting);
    await expect(probe).rejects.toEqual(late);
    await expect(evaluate(settled())).rejects.toEqual(resting);
    now *= 2;
    expect(await evaluate(settled())).toBe('done');
    await expect(evaluate(slow)).rejects.toEqual(late);
    expect(await evaluate(settled())).toBe('done');
  });

  it('that does not parse does not compile', async () => {
    const broken = mapping({ data: { kind: 'jsonata', expression: '{"a": ' } });
    await expect(compileMapping(broken)).rejects.toThrow(/character/);
  });
});

describe('a mapping that fails', () => {
  it.each([
    [{ tenant: { path: 'after.nobody' } }, 'tenant_missing', 'it yields no tenant'],
    [{ tenant: { const: '' } }, 'tenant_missing', 'it yields no tenant'],
    [{ tenant: { path: 'after' } }, 'tenant_missing', 'it yields no tenant'],
    [
      { tenant: { const: 'x'.repeat(257) } },
      'tenant_too_long',
      'it yields a tenant of more than 256 characters',
    ],
    [
      { subject: { const: 'x'.repeat(1025) } },
      'subject_too_long',
      'it yields a subject of more than 1024 characters',
    ],
    [
      { data: { kind: 'fields', fields: { big: { const: 'é'.repeat(600_000) } } } } as const,
      'data_too_large',
      'its data has more than 1000000 bytes',
    ],
  ])('by %j says so', async (changed, code, reason) => {
    const { events, failures } = await map(settled(), mapping(changed as Partial<MappingChanged>));
    expect(events).toEqual([]);
    expect(failures).toEqual([{ mappingId: 'payment-settled', code, reason }]);
  });

  it('has a code that tells nothing of the row', async () => {
    const expression = '$number(after.merchant_id)';
    const { failures } = await map(settled(), mapping({ data: { kind: 'jsonata', expression } }));
    expect(failures).toMatchObject([{ code: 'D3030', reason: expect.stringContaining('company-b') }]);
  });

  it('does not keep others from their events', async () => {
    const { events, failures } = await map(
      settled(),
      mapping({ id: 'a', tenant: { path: 'after.nobody' } }),
      mapping({ id: 'b' }),
    );
    expect(events.map(({ headers }) => headers.cd_mapping_id)).toEqual(['b']);
    expect(failures.map(({ mappingId }) => mappingId)).toEqual(['a']);
  });

  it('to compile fails for each change that it names', async () => {
    const broken = brokenMapping(mapping(), 'when: must not be empty');
    const { failures } = await mapChange(settled(), [broken], publishedAt);
    expect(failures).toEqual([
      {
        mappingId: 'payment-settled',
        code: 'mapping_invalid',
        reason: 'the mapping is not valid: when: must not be empty',
      },
    ]);
    expect(await mapChange(settled({ operation: 'insert' }), [broken], publishedAt)).toEqual({
      events: [],
      failures: [],
      broken: [],
    });
  });
});
