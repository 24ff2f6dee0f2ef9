import { describe, expect, it } from '@jest/globals';
import { createHmac } from 'node:crypto';
import {
  signatureStyles,
  signByTemplate,
  templateFaults,
  templateSigner,
  type SignatureTemplate,
} from './signature-template.js';

function headersOf(template: SignatureTemplate, secret: string, body: string, timestampSeconds = 0) {
  const list = signByTemplate(templateSigner(template, secret), {
    id: 'evt_1',
    timestampSeconds,
    body: Buffer.from(body),
  });
  return Object.fromEntries(list.flatMap((name, i) => (i % 2 === 0 ? [[name, list[i + 1]!]] : [])));
}

describe('the style', () => {
  it('github is that of the example in its documentation ("Validating webhook deliveries")', () => {
    expect(headersOf(signatureStyles.github, "It's a Secret to Everybody", 'Hello, World!')).toEqual({
      'x-hub-signature-256': 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17',
    });
  });

  it('slack is that of the example in its documentation ("Verifying requests from Slack")', () => {
    const body =
      'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar' +
      '&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=' +
      '&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN' +
      '&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';
    expect(headersOf(signatureStyles.slack, '8f742231b10e8888abcd99yyyzzz85a5', body, 1531420618)).toEqual({
      'x-slack-signature': 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
      'x-slack-request-timestamp': '1531420618',
    });
  });

  /** Its documentation shows a header but neither body nor secret of it, so its steps are taken one by one. */
  it('stripe is verified by the steps of its documentation ("Verify webhook signatures manually")', () => {
    const body = '{"id":"evt_1","object":"event"}';
    const header =
      headersOf(signatureStyles.stripe, 'whsec_test', body, 1492774577)['stripe-signature'] ?? '';
    expect(header).toMatch(/^t=1492774577,v1=[0-9a-f]{64}$/);
    const elements = new Map(header.split(',').map((element) => element.split('=') as [string, string]));
    const signedPayload = `${elements.get('t')}.${body}`;
    expect(createHmac('sha256', 'whsec_test').update(signedPayload).digest('hex')).toBe(elements.get('v1'));
  });

  /** Its documentation gives code and no figures; these are RFC 4231's, section 4.3, in base64 as it asks. */
  it('shopify is the base64 of an HMAC-SHA256 of the body', () => {
    const expected = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
    expect(headersOf(signatureStyles.shopify, 'Jefe', 'what do ya want for nothing?')).toEqual({
      'x-shopify-hmac-sha256': Buffer.from(expected, 'hex').toString('base64'),
    });
  });

  it.each(Object.entries(signatureStyles))('%s is a template without fault', (_, template) => {
    expect(templateFaults(template)).toEqual([]);
  });
});

describe('a template', () => {
  const plain: SignatureTemplate = {
    header: 'x-signature',
    prefix: '',
    algorithm: 'sha256',
    encoding: 'hex',
    signs: '{body}',
  };

  it.each(['sha1', 'sha256', 'sha512'] as const)('signs with %s', (algorithm) => {
    const { 'x-signature': signature } = headersOf({ ...plain, algorithm }, 'key', 'body');
    expect(signature).toBe(createHmac(algorithm, 'key').update('body').digest('hex'));
  });

  it('composes what is signed and the prefix, whatever the body looks like', () => {
    const template = { ...plain, signs: '{id}.{timestamp}.{body}|{id}', prefix: '{id};{timestamp};' };
    const { 'x-signature': signature } = headersOf(template, 'key', '{timestamp} $1', 7);
    const expected = createHmac('sha256', 'key').update('evt_1.7.{timestamp} $1|evt_1').digest('hex');
    expect(signature).toBe(`evt_1;7;${expected}`);
  });

  it.each([
    [{ header: 'Webhook-Signature' }, { header: 'header_reserved' }],
    [{ header: 'content-length' }, { header: 'header_reserved' }],
    [{ header: 'crossdock-x' }, { header: 'header_reserved' }],
    [{ header: 'a b' }, { header: 'header_not_valid' }],
    [{ timestampHeader: 'host' }, { timestampHeader: 'header_reserved' }],
    [{ timestampHeader: 'X-Signature' }, { timestampHeader: 'header_reserved' }],
    [{ prefix: 'a\r\nb: ' }, { prefix: 'text_not_printable' }],
    [{ prefix: '{body}' }, { prefix: 'placeholder_unknown' }],
    [{ signs: '{timestamp}' }, { signs: 'body_not_signed' }],
    [{ signs: '{body}{body}' }, { signs: 'body_not_signed' }],
    [{ signs: '{body}{url}' }, { signs: 'placeholder_unknown' }],
  ] as [Partial<SignatureTemplate>, object][])('is refused with %j', (change, codes) => {
    const faults = templateFaults({ ...plain, ...change });
    expect(Object.fromEntries(faults.map(({ field, code }) => [field, code]))).toEqual(codes);
  });
});
