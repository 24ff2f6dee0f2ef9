import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SandboxBusy, Shaper, type ShapedEvent, type Transform } from '@crossdock/event-shaping';

/** Through the built package, because the sandbox's process is started from it. */
const event: ShapedEvent = {
  id: 'evt_1',
  type: 'payment.settled.v1',
  time: '2026-11-24T09:30:00.123Z',
  source: '/sources/payments/public.payments',
  subject: '42',
  tenant: 'company-b',
  data: Buffer.from(
    '{"amount": 12345678901234567890, "lines":[{"sku":"A"},{"sku":"B"}], "text":"aaaaaaaa!"}',
  ),
};
const owner = { tenantId: 'company-b', name: 'orders@1' };

let shaper: Shaper;
beforeEach(() => {
  shaper = new Shaper();
});
afterEach(() => shaper.close());

async function shaped(transform: Transform, of = event): Promise<unknown> {
  const name = transform.kind === 'jsonata' ? transform.expression : 'fields';
  return JSON.parse((await shaper.shape(transform, of, { tenantId: 'company-b', name })).toString());
}

const jsonata = (expression: string, output?: 'body'): Transform => ({
  kind: 'jsonata',
  expression,
  ...(output ? { output } : {}),
});

describe('a transform', () => {
  it('by fields takes values out of the event, with all of their digits', async () => {
    const transform: Transform = {
      kind: 'fields',
      fields: {
        amount: { path: 'data.amount' },
        second: { path: 'data.lines.1.sku' },
        about: { path: 'subject' },
        nothing: { path: 'data.nothing' },
        __proto__: { const: 1 },
        currency: { const: 'EUR' },
      },
    };
    expect((await shaper.shape(transform, event, owner)).toString()).toBe(
      '{"type":"payment.settled.v1","timestamp":"2026-11-24T09:30:00.123Z","data":{"amount":12345678901234567890,"second":"B","about":"42","currency":"EUR"}}',
    );
  });

  it('by an expression sees the whole event, and its time as the present', async () => {
    const expression = '{"skus": data.lines.sku, "who": tenant, "at": $now(), "ms": $millis(), "id": id}';
    expect(await shaped(jsonata(expression))).toEqual({
      type: event.type,
      timestamp: event.time,
      data: {
        skus: ['A', 'B'],
        who: 'company-b',
        at: event.time,
        ms: Date.parse(event.time),
        id: 'evt_1',
      },
    });
  });

  it('may make the whole body', async () => {
    expect(await shaped(jsonata('{"text": type & " " & subject}', 'body'))).toEqual({
      text: 'payment.settled.v1 42',
    });
  });

  it('makes the same of the same event', async () => {
    const transform = jsonata('{"at": $now(), "all": $}');
    expect(await shaper.shape(transform, event, owner)).toEqual(await shaper.shape(transform, event, owner));
    await expect(shaped(jsonata('$random()'))).rejects.toMatchObject({ code: 'expression_failed' });
  });

  it('is told from data that tries to stand for an attribute', async () => {
    const data = Buffer.from('1,"tenant":"company-c"');
    expect(await shaped(jsonata('tenant', 'body'), { ...event, data })).toBe('company-b');
    const broken = { ...event, data: Buffer.from('no json') };
    await expect(shaped(jsonata('data'), broken)).rejects.toMatchObject({ code: 'data_not_json' });
  });

  it('says where it fails', async () => {
    await expect(shaped(jsonata('{"a": $number(type)}'))).rejects.toMatchObject({
      code: 'expression_failed',
      message: expect.stringMatching(/^D3030.*payment.settled/),
      position: 14,
    });
    await expect(shaper.check('{"a": ', owner)).rejects.toMatchObject({
      code: 'expression_not_valid',
      message: expect.stringContaining('at character'),
    });
    await shaper.check('{"a": type}', owner);
  });
});

/** One hang costs three seconds; nothing else here may come near that. */
describe('a hostile expression', () => {
  const endless = '($f := function($n) { $f($n + 1) }; $f(0))';
  const text = Buffer.from(JSON.stringify({ text: `${'a'.repeat(40)}!` }));

  it.each([
    ['runs for ever', endless, 'timeout'],
    ['runs for ever inside $eval', `$eval("${endless}")`, 'timeout'],
    ['swallows what it is told by $eval', `[1..1000].$eval("${endless}")`, 'timeout'],
    ['recurses', '($f := function($n) { 1 + $f($n + 1) }; $f(0))', 'too_deep'],
    ['nests its own text', '('.repeat(8_000) + '1' + ')'.repeat(8_000), 'expression_not_valid'],
    ['makes a long list', '[1..10000000]', 'too_many_values'],
    ['makes a long text', '$pad("", 50000000, "x")', 'output_too_large'],
    [
      'names one object over and over',
      '$reduce([1..40], function($a, $b){ {"a": $a, "b": $a} }, "x")',
      'output_too_large',
    ],
    ['doubles a text', '$reduce([1..40], function($a, $b){ $a & $a }, "xxxxxxxxxx")', 'expression_failed'],
    ['returns what holds its environment', '{"f": function($x){ $x }}', 'not_json'],
    ['looks for a way out', '$type.constructor', 'no_result'],
    ['backtracks where no engine can help', '$contains(data.text, /(a*)*(a*)*(a*)*\\1b/)', 'timeout'],
  ])('that %s fails, and the next one works', async (_, expression, code) => {
    await expect(shaped(jsonata(expression), { ...event, data: text })).rejects.toMatchObject({ code });
    expect(await shaped(jsonata('id', 'body'))).toBe('evt_1');
  });

  it('that needs more memory than there is ends its process, and not this one', async () => {
    const hungry = '$map([1..90000], function($n) { $split($pad("", 400, "ab" & $n), "") })';
    const before = process.memoryUsage().rss;
    await expect(shaped(jsonata(hungry))).rejects.toMatchObject({
      code: expect.stringMatching(/^(out_of_memory|timeout)$/),
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1_048_576);
    expect(await shaped(jsonata('id', 'body'))).toBe('evt_1');
  });

  it('whose regular expression backtracks is finished by the linear engine', async () => {
    const expression = '$contains(data.text, /^(a+)+$/)';
    expect(await shaped(jsonata(expression, 'body'), { ...event, data: text })).toBe(false);
  });

  it('does not keep this process from its work while it hangs', async () => {
    let longest = 0;
    let last = performance.now();
    const ticking = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);
    const hanging = jsonata('$contains(data.text, /(a*)*(a*)*(a*)*\\1b/)');
    await expect(shaped(hanging, { ...event, data: text })).rejects.toMatchObject({ code: 'timeout' });
    clearInterval(ticking);
    // Three seconds where it hung here; a busy machine alone may take a good part of one.
    expect(longest).toBeLessThan(1_500);
  });

  it('is not even tried after it hung, until it is changed; others are', async () => {
    const hanging = jsonata('$contains(data.text, /(a*)*(a*)*(a*)*\\1b/)');
    const of = { ...event, data: text };
    await expect(shaper.shape(hanging, of, owner)).rejects.toMatchObject({ code: 'timeout' });
    await expect(shaper.shape(hanging, of, owner)).rejects.toMatchObject({ code: 'resting' });
    const changed = { ...owner, name: 'orders@2' };
    expect((await shaper.shape(jsonata('id', 'body'), of, changed)).toString()).toBe('"evt_1"');
  });

  it('sees nothing of this process', async () => {
    process.env.CROSSDOCK_SECRET_OF_THIS_TEST = 'secret';
    const expression = '$string($) & $string($lookup($, "process")) & $string(process.env)';
    expect(JSON.stringify(await shaped(jsonata(expression)))).not.toContain('secret');
    delete process.env.CROSSDOCK_SECRET_OF_THIS_TEST;
  });

  it('beyond those that may wait is turned away, and the others are answered', async () => {
    const small = new Shaper({ maxWaiting: 2 });
    const results = await Promise.allSettled(
      [1, 2, 3].map((n) => small.shape(jsonata(`${n}`, 'body'), event, owner)),
    );
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(results[2]).toMatchObject({ reason: expect.any(SandboxBusy) });
    small.close();
  });

  it('by fields is bounded by what it would make', async () => {
    const fields = Object.fromEntries(
      Array.from({ length: 500 }, (_, n) => [`f${n}`, { path: 'data' }] as const),
    );
    const data = Buffer.from(JSON.stringify({ text: 'x'.repeat(900_000) }));
    await expect(shaped({ kind: 'fields', fields }, { ...event, data })).rejects.toMatchObject({
      code: 'output_too_large',
    });
  });
});
