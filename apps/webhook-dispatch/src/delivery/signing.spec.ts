import { describe, expect, it } from '@jest/globals';
import { createHmac } from 'node:crypto';
import type { EndpointChanged } from '@crossdock/contracts';
import { newSigningSecret, signatureStyles, verify } from '@crossdock/signatures';
import { endpoint, instant } from '../../test/samples.js';
import { openSigning, signatureHeaders, type Signing } from './signing.js';

const body = Buffer.from('{"type":"payment.settled.v1"}');
const [newest, older, oldest] = [newSigningSecret('v1a'), newSigningSecret(), newSigningSecret()];
const at = (ms: number) => new Date(instant + ms).toISOString();

function opened(overrides: Partial<EndpointChanged>, now = instant): { signing: Signing; opens: string[] } {
  const opens: string[] = [];
  const signing = openSigning(endpoint(overrides), (sealed) => (opens.push(sealed), sealed), now);
  return { signing, opens };
}

function headersAt(signing: Signing, startedAt: number): Record<string, string> {
  const list = signatureHeaders(signing, { eventId: 'evt_1', body, startedAt });
  return Object.fromEntries(list.flatMap((name, i) => (i % 2 === 0 ? [[name, list[i + 1]!]] : [])));
}

/** Which of the secrets a request of that moment can be verified with. */
function accepted(signing: Signing, startedAt: number): string[] {
  const headers = headersAt(signing, startedAt);
  return [newest, older, oldest].filter((secret) => {
    return verify({
      id: headers['webhook-id'],
      timestamp: headers['webhook-timestamp'],
      signature: headers['webhook-signature'],
      body,
      secrets: [secret],
      nowSeconds: Math.floor(startedAt / 1_000),
    }).valid;
  });
}

describe('what a request is signed with', () => {
  const rotating: Partial<EndpointChanged> = {
    signingSecrets: [
      { sealed: newest, createdAt: at(0) },
      { sealed: older, expiresAt: at(60_000) },
      { sealed: oldest, expiresAt: at(1_000) },
    ],
  };

  it('is every key until the very instant at which it expires, the newest first', () => {
    const { signing } = opened(rotating);
    expect(accepted(signing, instant)).toEqual([newest, older, oldest]);
    expect(accepted(signing, instant + 999)).toEqual([newest, older, oldest]);
    expect(accepted(signing, instant + 1_000)).toEqual([newest, older]);
    expect(accepted(signing, instant + 60_000)).toEqual([newest]);
    expect(headersAt(signing, instant)['webhook-signature']).toMatch(/^v1a,\S+ v1,\S+ v1,\S+$/);
    expect(headersAt(signing, instant + 86_400_000)['webhook-signature']).toMatch(/^v1a,\S+$/);
  });

  it('is opened once, and not at all when it has expired before', () => {
    const { signing, opens } = opened(rotating, instant + 1_000);
    expect(opens).toEqual([newest, older]);
    for (let i = 0; i < 3; i++) headersAt(signing, instant + 2_000);
    expect(opens).toHaveLength(2);
  });

  it('is the newest key always, whatever a record says of its end', () => {
    const { signing } = opened({ signingSecrets: [{ sealed: older, expiresAt: at(-1) }] });
    expect(accepted(signing, instant)).toEqual([older]);
  });

  it('may be a secret of which a record says nothing more', () => {
    expect(accepted(opened({ signingSecrets: [older, oldest] }).signing, instant)).toEqual([older, oldest]);
  });

  it('is new with every attempt, while the id is the same', () => {
    const { signing } = opened({ signingSecrets: [older] });
    const [first, second] = [headersAt(signing, instant), headersAt(signing, instant + 1_000)];
    expect(second['webhook-id']).toBe(first['webhook-id']);
    expect(Number(second['webhook-timestamp'])).toBe(Number(first['webhook-timestamp']) + 1);
    expect(second['webhook-signature']).not.toBe(first['webhook-signature']);
  });

  it('has the headers of a template beside those of Standard Webhooks', () => {
    const { signing, opens } = opened({
      signingSecrets: [older],
      signatureTemplate: { ...signatureStyles.slack, secret: 'of before' },
    });
    expect(opens).toEqual([older, 'of before']);
    const headers = headersAt(signing, instant);
    const timestamp = headers['webhook-timestamp'];
    const signed = `v0:${timestamp}:${body.toString()}`;
    expect(headers).toMatchObject({
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${createHmac('sha256', 'of before').update(signed).digest('hex')}`,
    });
    expect(accepted(signing, instant)).toEqual([older]);
  });
});
