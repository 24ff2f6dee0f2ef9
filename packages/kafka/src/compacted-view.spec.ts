import { describe, expect, it } from '@jest/globals';
import { examples, operations, type EndpointChanged } from '@crossdock/contracts';
import { CompactedView } from './compacted-view.js';
import type { Received } from './records.js';

const example = examples.find(({ message }) => message === 'EndpointChanged')!;

/** The record of a version as the control plane writes it; its tombstone carries the version in its id alone. */
function record(key: string, version: number, payload?: null): Received<'EndpointChanged'> {
  return {
    topic: 'config.endpoint-changed.v1',
    partition: 0,
    offset: '0',
    timestamp: 0,
    key,
    headers: { ...example.headers, ce_id: `cfg_endpoint-${key.replaceAll('.', '-')}-${version}` },
    payload: payload === null ? null : { ...(example.payload as EndpointChanged), id: key, version },
    bytes: Buffer.alloc(0),
  } as Received<'EndpointChanged'>;
}
const deleted = (key: string, version: number) => record(key, version, null);

function view() {
  const subject = new CompactedView(operations.webhookDispatchReceivesEndpointChanged);
  const told: (number | undefined)[] = [];
  subject.onChange((_id, payload) => void told.push(payload?.version));
  return { subject, told };
}

describe('a view of a compacted topic', () => {
  it('keeps the newest version when an older one comes behind it, and tells nobody of that', () => {
    const { subject, told } = view();
    subject.apply([record('shop', 3), record('shop', 4)]);
    subject.apply([record('shop', 3), record('crm', 1)]);
    expect([subject.get('shop')?.version, subject.get('crm')?.version]).toEqual([4, 1]);
    expect(told).toEqual([3, 4, 1]);
  });

  it('takes the same version again', () => {
    const { subject, told } = view();
    subject.apply([record('shop', 2), record('shop', 2)]);
    expect(told).toEqual([2, 2]);
  });

  it('does not bring back what was deleted', () => {
    const { subject } = view();
    subject.apply([record('a.b', 3), deleted('a.b', 4), record('a.b', 2), record('a.b', 3)]);
    expect([subject.get('a.b'), subject.size]).toEqual([undefined, 0]);
  });

  it('knows a deletion of which it has read the tombstone alone', () => {
    const { subject } = view();
    subject.apply([deleted('shop', 4), record('shop', 3)]);
    expect(subject.size).toBe(0);
  });

  it('takes what was made again, and keeps it against the tombstone of before', () => {
    const { subject, told } = view();
    subject.apply([record('shop', 1), deleted('shop', 2), record('shop', 3), deleted('shop', 2)]);
    expect(subject.get('shop')?.version).toBe(3);
    expect(told).toEqual([1, undefined, 3]);
  });

  it.each(['by-hand', '', 'cfg_endpoint-other-9', 'cfg_endpoint-shop-x'])(
    'forgets a key by a tombstone without a version of it: %j',
    (ce_id) => {
      const { subject } = view();
      const tombstone = deleted('shop', 1);
      subject.apply([record('shop', 9), { ...tombstone, headers: { ...tombstone.headers, ce_id } }]);
      expect(subject.size).toBe(0);
      subject.apply([record('shop', 1)]);
      expect(subject.get('shop')?.version).toBe(1);
    },
  );
});
