import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { newSigningSecret, readSecret } from './secret.js';
import { sign } from './sign.js';
import { verify } from './verify.js';

const body = Buffer.from('{"type":"payment.settled.v1","data":{"name":"Zoë €"}}');
const now = () => Math.floor(Date.now() / 1000);
const secret = newSigningSecret();

/** The headers as a receiver gets them. */
function headers(secrets: string[], timestampSeconds = now(), id = 'evt_1') {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestampSeconds),
    'webhook-signature': sign({ id, timestampSeconds, body, secrets }),
  };
}

function check(overrides: Partial<Parameters<typeof verify>[0]> = {}) {
  const sent = headers([secret]);
  return verify({
    id: sent['webhook-id'],
    timestamp: sent['webhook-timestamp'],
    signature: sent['webhook-signature'],
    body,
    secrets: [secret],
    ...overrides,
  });
}

describe('signatures', () => {
  it('agrees with the example of the specification', () => {
    const value = sign({
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      timestampSeconds: 1614265330,
      body: Buffer.from('{"test": 2432232314}'),
      secrets: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    });
    expect(value).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('agrees with the known v1a signature of that message', () => {
    // Of the reference sender's own tests; the header in the specification's text shows one that does not verify.
    const pair =
      'whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==';
    const value = sign({
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      timestampSeconds: 1614265330,
      body: Buffer.from('{"test": 2432232314}'),
      secrets: [pair],
    });
    expect(value).toBe(
      'v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==',
    );
  });

  it('is accepted by the published library', () => {
    expect(new Webhook(secret).verify(body, headers([secret]))).toEqual(JSON.parse(body.toString()));
  });

  it('accepts what the published library signs', () => {
    const at = now();
    const signature = new Webhook(secret).sign('evt_1', new Date(at * 1000), body);
    expect(check({ timestamp: String(at), signature })).toEqual({ valid: true });
  });

  it('signs with the new and the old secret during a rotation, and a receiver may know either', () => {
    const old = newSigningSecret();
    const sent = headers([secret, old]);
    expect(sent['webhook-signature'].split(' ')).toHaveLength(2);
    for (const known of [secret, old]) {
      expect(() => new Webhook(known).verify(body, sent)).not.toThrow();
      expect(check({ signature: sent['webhook-signature'], secrets: [known] })).toEqual({ valid: true });
    }
  });

  it('mixes schemes in one header, newest first, and a receiver may know any of the keys', () => {
    const pair = newSigningSecret('v1a');
    const sent = headers([pair, secret]);
    const [first = '', second = ''] = sent['webhook-signature'].split(' ');
    expect([first.slice(0, 4), first.length, second.slice(0, 3)]).toEqual(['v1a,', 92, 'v1,']);
    expect(new Webhook(secret).verify(body, sent)).toEqual(JSON.parse(body.toString()));
    for (const known of [pair, readSecret(pair).publicKey!, secret]) {
      expect(check({ signature: sent['webhook-signature'], secrets: [known] })).toEqual({ valid: true });
    }
  });

  it('does not take the signature of one scheme for that of the other, nor that of another key', () => {
    const pair = newSigningSecret('v1a');
    const { 'webhook-signature': signature } = headers([pair]);
    const secrets = [readSecret(pair).publicKey!];
    expect(check({ signature, secrets })).toEqual({ valid: true });
    const refused = { valid: false, code: 'no_match' };
    expect(check({ signature: signature.replace('v1a,', 'v1,'), secrets })).toEqual(refused);
    expect(check({ signature, secrets: [readSecret(newSigningSecret('v1a')).publicKey!] })).toEqual(refused);
    expect(check({ signature, secrets, body: Buffer.from('{}') })).toEqual(refused);
    expect(check({ signature, secrets, id: 'evt_2' })).toEqual(refused);
  });

  it('looks at no more entries of a scheme than a sender could have reason for', () => {
    const pair = newSigningSecret('v1a');
    const secrets = [readSecret(pair).publicKey!];
    const { 'webhook-signature': good } = headers([pair]);
    const invented = `v1a,${'A'.repeat(86)}== `;
    expect(check({ signature: invented.repeat(31) + good, secrets })).toEqual({ valid: true });
    expect(check({ signature: invented.repeat(32) + good, secrets }).valid).toBe(false);
  });

  it('ignores entries of versions and forms it does not know', () => {
    const { 'webhook-signature': good } = headers([secret]);
    expect(check({ signature: `v1a,AAAA v2,x v1,tooshort ${good}` })).toEqual({ valid: true });
    expect(check({ signature: good.replace('v1,', 'v2,') })).toEqual({ valid: false, code: 'no_match' });
  });

  it.each([
    ['another body', { body: Buffer.from('{}') }, 'no_match'],
    ['another id', { id: 'evt_2' }, 'no_match'],
    ['another secret', { secrets: [newSigningSecret()] }, 'no_match'],
    ['no signature', { signature: undefined }, 'headers_missing'],
    ['an empty id', { id: '' }, 'headers_missing'],
    ['a timestamp in words', { timestamp: 'now' }, 'timestamp_invalid'],
    ['a timestamp with a plus', { timestamp: '+1614265330' }, 'timestamp_invalid'],
    ['a timestamp that is too old', { nowSeconds: now() + 302 }, 'timestamp_too_old'],
    ['a timestamp that is too new', { nowSeconds: now() - 302 }, 'timestamp_too_new'],
  ])('refuses %s', (_, overrides, code) => {
    expect(check(overrides)).toEqual({ valid: false, code });
  });

  it('covers every byte of a body that is not text', () => {
    const bytes = randomBytes(64);
    const signature = sign({ id: 'evt_1', timestampSeconds: now(), body: bytes, secrets: [secret] });
    const changed = Buffer.from(bytes);
    changed[63] = changed[63]! ^ 1;
    expect(check({ signature, body: bytes, timestamp: String(now()) }).valid).toBe(true);
    expect(check({ signature, body: changed, timestamp: String(now()) }).valid).toBe(false);
  });

  it('does not sign what could be read in two ways', () => {
    const request = { id: 'evt_1', timestampSeconds: 1, body, secrets: [secret] };
    expect(() => sign({ ...request, id: 'evt.1' })).toThrow(RangeError);
    expect(() => sign({ ...request, timestampSeconds: 1.5 })).toThrow(RangeError);
    expect(() => sign({ ...request, secrets: [] })).toThrow(RangeError);
  });
});
