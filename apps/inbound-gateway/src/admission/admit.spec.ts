import { describe, expect, it } from '@jest/globals';
import { headersViolation, payloadViolation, type EventTypeChanged } from '@crossdock/contracts';
import { publishedEventId } from '@crossdock/identifiers';
import type { ApplicationCaller, Caller, SenderCaller } from '../access/caller.js';
import { Catalogue } from '@crossdock/event-catalogue';
import { batchEntry, binaryEntry, structuredEntry } from '../cloudevents/decode.js';
import { admit, type Verdict } from './admit.js';
import { maxEventBytes } from './limits.js';
import { summed } from './records.js';

const sender: SenderCaller = {
  origin: 'sender',
  senderId: 'crm-door',
  keyId: 'key_1',
  tenantId: 'crm',
  eventTypes: ['deal.*', 'unheard.of'],
};
const application: ApplicationCaller = { origin: 'application', keyId: 'key_2', role: 'application' };

const schema = {
  type: 'object',
  required: ['dealId', 'value'],
  properties: { dealId: { type: 'string' }, value: { type: 'number' } },
};
const catalogue = new Catalogue();
const declare = (
  id: string,
  validation: EventTypeChanged['validation'],
  broken?: EventTypeChanged['schema'],
) =>
  catalogue.set({
    id,
    version: 1,
    changedAt: '2026-11-24T09:00:00.000Z',
    validation,
    schema: broken ?? schema,
  });
declare('deal.won', 'enforce');
declare('deal.lost', 'observe');
declare('deal.moved', 'off');
declare('deal.odd', 'enforce', { $ref: 'https://elsewhere.example/schema' });

const tenants = { isActive: (id: string) => id === 'crm' || id === 'company-b' };
const right = '{"dealId":"D-7","value":1.50}';

function decide(attributes: Record<string, string>, data: string, caller: Caller = sender): Verdict {
  const event = { specversion: '1.0', id: 'A-1', source: '/crm', type: 'deal.won', ...attributes };
  const headers = Object.entries(event).flatMap(([name, value]) => [`ce-${name}`, value]);
  const entry = binaryEntry(
    [...headers, 'content-type', 'application/json'],
    Buffer.from(data),
    'application/json',
  );
  return verdictOf(entry, caller);
}

function verdictOf(entry: Parameters<typeof admit>[0], caller: Caller = sender): Verdict {
  const arrival = { caller, receivedAt: '2026-11-24T09:31:00.008Z', remoteAddress: '127.0.0.1' };
  const verdict = admit(entry, arrival, { tenants, catalogue });
  if (verdict.decision === 'accepted')
    expect(headersViolation('EventPublished', verdict.event.headers)).toBeNull();
  else {
    expect(headersViolation('EntryDecided', verdict.record.headers)).toBeNull();
    expect(payloadViolation('EntryDecided', verdict.record.payload)).toBeNull();
  }
  if (verdict.decision === 'quarantined')
    expect(headersViolation('EventQuarantined', verdict.quarantine.headers)).toBeNull();
  return verdict;
}

const codeOf = (verdict: Verdict) => (verdict.decision === 'accepted' ? 'accepted' : verdict.code);

describe('an accepted entry', () => {
  it('becomes an event with our own provenance and the bytes that were sent', () => {
    const verdict = decide({ subject: 'D-7', region: 'eu' }, right);
    if (verdict.decision !== 'accepted') throw new Error(verdict.detail);
    expect(verdict.eventId).toBe(publishedEventId('crm', 'crm-door', '/crm', 'A-1'));
    expect(verdict.event.key).toBe('crm:D-7');
    expect(verdict.event.payload.toString()).toBe(right);
    expect(verdict.event.headers).toMatchObject({
      ce_id: verdict.eventId,
      ce_source: '/crm',
      ce_type: 'deal.won',
      ce_subject: 'D-7',
      ce_time: '2026-11-24T09:31:00.008Z',
      ce_region: 'eu',
      'content-type': 'application/json',
      cd_tenant_id: 'crm',
      cd_origin: 'sender',
      cd_sender_id: 'crm-door',
      cd_key_id: 'key_1',
      cd_auth_method: 'api-key',
      cd_sent_id: 'A-1',
      cd_received_at: '2026-11-24T09:31:00.008Z',
    });
  });

  it('has the same id when it is sent again in another mode', () => {
    const text = `{"specversion":"1.0","id":"A-1","source":"/crm","type":"deal.won","data": ${right} }`;
    const verdict = verdictOf(structuredEntry(Buffer.from(text)));
    expect(verdict).toMatchObject({
      decision: 'accepted',
      eventId: publishedEventId('crm', 'crm-door', '/crm', 'A-1'),
    });
    expect(verdict.decision === 'accepted' && verdict.event.payload.toString()).toBe(right);
  });

  it('keeps the time that the sender gave and is keyed by its id without a subject', () => {
    const verdict = decide({ time: '2026-01-02T03:04:05.678901+01:00' }, right);
    if (verdict.decision !== 'accepted') throw new Error(verdict.detail);
    expect(verdict.event.headers.ce_time).toBe('2026-01-02T03:04:05.678901+01:00');
    expect(verdict.event.key).toBe(verdict.eventId);
  });

  it('carries null where it has no data', () => {
    const verdict = decide({ type: 'deal.moved' }, '');
    expect(verdict.decision === 'accepted' && verdict.event.payload.toString()).toBe('null');
  });
});

describe('permission', () => {
  it.each(['payment.settled.v1', 'deal', 'dealer.won'])(
    'refuses a type that the sender may not send: %s',
    (type) => expect(codeOf(decide({ type }, right))).toBe('event_type_not_allowed'),
  );

  it('is given to nobody for the types of Crossdock itself', () => {
    expect(codeOf(decide({ type: 'crossdock.endpoint.disabled' }, right))).toBe('event_type_not_allowed');
  });

  it('is decided before the data is looked at', () => {
    expect(codeOf(decide({ type: 'payment.settled.v1' }, '{not json'))).toBe('event_type_not_allowed');
  });

  it.each<Record<string, string>>([{ tenant: 'company-b' }, { cdsenderid: 'x' }, { cd: 'x' }])(
    'refuses the reserved attribute %j',
    (attributes) => expect(codeOf(decide(attributes, right))).toBe('attribute_reserved'),
  );

  it('lets an application name the tenant, and its key', () => {
    const named = decide({ tenant: 'company-b' }, right, application);
    expect(named.decision === 'accepted' && named.event.headers).toMatchObject({
      cd_tenant_id: 'company-b',
      cd_origin: 'application',
      cd_key_id: 'key_2',
    });
    expect(named.decision === 'accepted' && named.event.headers).not.toHaveProperty('ce_tenant');
    expect(codeOf(decide({}, right, { ...application, tenantId: 'crm' }))).toBe('accepted');
  });

  it('does not tell another tenant from one that does not exist', () => {
    const bound = { ...application, tenantId: 'crm' };
    const other = decide({ tenant: 'company-b' }, right, bound);
    const nobody = decide({ tenant: 'nobody' }, right, bound);
    expect(codeOf(other)).toBe('tenant_unknown');
    expect(other.decision === 'refused' && other.detail).toBe(nobody.decision === 'refused' && nobody.detail);
    expect(codeOf(decide({}, right, application))).toBe('tenant_unknown');
    expect(codeOf(decide({ cdx: '1' }, right, application))).toBe('attribute_reserved');
  });
});

describe('data', () => {
  it('is quarantined with its raw bytes under enforce', () => {
    const verdict = decide({}, '{"value":"much"}');
    expect(verdict).toMatchObject({
      decision: 'quarantined',
      code: 'schema_violation',
      violations: [
        { field: '', code: 'required' },
        { field: '/value', code: 'type', detail: 'must be number' },
      ],
    });
    if (verdict.decision !== 'quarantined') return;
    expect(verdict.quarantine.payload.toString()).toBe('{"value":"much"}');
    expect(verdict.quarantine.headers).toMatchObject({
      ce_id: 'A-1',
      cd_sender_id: 'crm-door',
      cd_reason: 'schema_violation',
    });
    expect(verdict.record.payload).toMatchObject({
      decision: 'quarantined',
      quarantineId: verdict.quarantineId,
    });
  });

  it('goes on with warnings under observe, and unchecked under off', () => {
    const observed = decide({ type: 'deal.lost' }, '{}');
    expect(observed.decision === 'accepted' && observed.warnings).toHaveLength(2);
    const unchecked = decide({ type: 'deal.moved' }, '{}');
    expect(unchecked.decision === 'accepted' && unchecked.warnings).toEqual([]);
  });

  it('breaks its schema when a name occurs twice, because readers differ on what it says', () => {
    expect(codeOf(decide({}, '{"dealId":"D","value":1,"value":"much"}'))).toBe('schema_violation');
    expect(codeOf(decide({ type: 'deal.moved' }, '{"a":1,"a":2}'))).toBe('accepted');
  });

  it('is refused while its schema cannot be used', () => {
    expect(codeOf(decide({ type: 'deal.odd' }, right))).toBe('schema_unusable');
  });

  it('is checked by the newest version of the schema', () => {
    declare('deal.grown', 'enforce');
    expect(codeOf(decide({ type: 'deal.grown' }, '{}'))).toBe('schema_violation');
    declare('deal.grown', 'enforce', { type: 'object' });
    expect(codeOf(decide({ type: 'deal.grown' }, '{}'))).toBe('accepted');
    catalogue.delete('deal.grown');
    expect(codeOf(decide({ type: 'deal.grown' }, '{}'))).toBe('event_type_unknown');
  });

  it.each([
    [{ type: 'unheard.of' }, right, 'event_type_unknown'],
    [{}, '{"dealId"', 'malformed'],
    [{}, '['.repeat(1_100) + ']'.repeat(1_100), 'malformed'],
    [{ specversion: '0.3' }, right, 'malformed'],
  ])('of %j %#: %s is refused', (attributes, data, code) =>
    expect(codeOf(decide(attributes as Record<string, string>, data))).toBe(code),
  );

  it('must be JSON', () => {
    const headers = ['ce-specversion', '1.0', 'ce-id', 'A', 'ce-source', '/crm', 'ce-type', 'deal.won'];
    const entry = binaryEntry([...headers, 'content-type', 'text/xml'], Buffer.from('<a/>'), 'text/xml');
    expect(codeOf(verdictOf(entry))).toBe('content_type_not_supported');
  });

  it('must not be larger than one event may be', () => {
    const text = `{"specversion":"1.0","id":"A","source":"/crm","type":"deal.moved","data":"${'x'.repeat(maxEventBytes)}"}`;
    expect(codeOf(verdictOf(batchEntry(text)))).toBe('too_large');
  });
});

describe('refusals of one batch', () => {
  it('beyond the first are recorded as one per code; quarantined entries each', () => {
    const refused = ['deal.unknown', 'payment.settled'].flatMap((type) =>
      Array.from({ length: 5 }, (_, index) => decide({ type, id: `A-${index}` }, right)),
    );
    const verdicts = [...refused, decide({}, '{}')];
    const records = verdicts.flatMap((verdict) => (verdict.decision === 'accepted' ? [] : [verdict.record]));

    const written = summed(records, 2);

    expect(written.slice(0, 3)).toEqual([records[0], records[1], records[10]]);
    expect(written.slice(3).map(({ payload }) => [payload.code, payload.sentId, payload.detail])).toEqual([
      ['event_type_unknown', undefined, expect.stringMatching(/^3 more entries of one batch, /)],
      ['event_type_not_allowed', undefined, expect.stringMatching(/^5 more entries of one batch, /)],
    ]);
    for (const { payload } of written) expect(payloadViolation('EntryDecided', payload)).toBeNull();
    expect(summed(records, 10)).toEqual(records);
  });
});
