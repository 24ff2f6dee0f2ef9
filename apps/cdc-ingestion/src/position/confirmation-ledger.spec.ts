import { serialize } from 'node:v8';
import { describe, expect, it } from '@jest/globals';
import { ConfirmationLedger, type Batch } from './confirmation-ledger.js';

function changes(ledger: ConfirmationLedger, count: number): void {
  for (let i = 0; i < count; i++) ledger.change(100);
}

function sealed(ledger: ConfirmationLedger): Batch {
  const batch = ledger.seal();
  if (!batch) throw new Error('nothing to seal');
  return batch;
}

describe('the confirmation ledger', () => {
  it('confirms the end of a commit only after all its records are acknowledged', () => {
    const ledger = new ConfirmationLedger(100n);
    ledger.begin();
    changes(ledger, 10);
    const first = sealed(ledger);
    changes(ledger, 5);
    ledger.commit(200n);
    const second = sealed(ledger);
    expect(ledger.safe).toBe(100n);
    ledger.acknowledge(second);
    expect(ledger.safe).toBe(100n);
    expect(ledger.changesInFlight).toBe(15);
    ledger.acknowledge(first);
    expect(ledger.safe).toBe(200n);
    expect(ledger.idle).toBe(true);
    expect(ledger.bytesInFlight).toBe(0);
  });

  // The end of a commit is where the next record starts. If that record is another commit, one more byte skips it.
  it('never confirms past the end of the acknowledged commit when the next commit is adjacent', () => {
    const endOfFirst = 0x16b3790n;
    const startOfSecond = endOfFirst;
    const ledger = new ConfirmationLedger(0x16b3000n);
    ledger.begin();
    changes(ledger, 1);
    ledger.commit(endOfFirst);
    const first = sealed(ledger);
    ledger.begin();
    changes(ledger, 1);
    ledger.commit(startOfSecond + 0x30n);
    sealed(ledger);
    ledger.acknowledge(first);
    expect(ledger.safe).toBe(endOfFirst);
    // The server skips a commit that starts before the confirmed position.
    expect(startOfSecond < ledger.safe).toBe(false);
  });

  it('does not move for the rows of an open transaction', () => {
    const ledger = new ConfirmationLedger(100n);
    ledger.begin();
    changes(ledger, 3);
    ledger.acknowledge(sealed(ledger));
    expect(ledger.safe).toBe(100n);
    expect(ledger.keepalive(900n)).toBe(false);
    expect(ledger.safe).toBe(100n);
  });

  it('takes one batch that ends a transaction and begins the next', () => {
    const ledger = new ConfirmationLedger(100n);
    ledger.begin();
    changes(ledger, 1);
    ledger.commit(200n);
    ledger.begin();
    changes(ledger, 1);
    ledger.acknowledge(sealed(ledger));
    expect(ledger.safe).toBe(200n);
    expect(ledger.idle).toBe(false);
    expect(ledger.keepalive(500n)).toBe(false);
  });

  it('follows a keepalive only when nothing is in flight', () => {
    const ledger = new ConfirmationLedger(100n);
    ledger.begin();
    changes(ledger, 1);
    ledger.commit(200n);
    const batch = sealed(ledger);
    expect(ledger.keepalive(300n)).toBe(false);
    ledger.acknowledge(batch);
    expect(ledger.safe).toBe(200n);
    expect(ledger.keepalive(300n)).toBe(true);
    expect(ledger.safe).toBe(300n);
  });

  // A commit and a keepalive can come in one piece from the socket, before the changes were handed to the brokers.
  it('does not follow a keepalive while changes are not sealed yet', () => {
    const ledger = new ConfirmationLedger(100n);
    ledger.begin();
    changes(ledger, 1);
    ledger.commit(200n);
    expect(ledger.keepalive(300n)).toBe(false);
    expect(ledger.safe).toBe(100n);
  });

  it('confirms a transaction without changes behind what is in flight, not before', () => {
    const ledger = new ConfirmationLedger(100n);
    ledger.begin();
    changes(ledger, 1);
    ledger.commit(150n);
    const earlier = sealed(ledger);
    ledger.begin();
    ledger.commit(200n);
    expect(ledger.safe).toBe(100n);
    ledger.acknowledge(earlier);
    expect(ledger.safe).toBe(200n);
  });

  it('confirms a transaction without changes at once when nothing is in flight', () => {
    const ledger = new ConfirmationLedger(100n);
    ledger.begin();
    ledger.commit(200n);
    expect(ledger.safe).toBe(200n);
    expect(ledger.seal()).toBeNull();
  });

  // PostgreSQL 14 tells every commit, also of what is not captured; and brokers may be away for hours.
  it('keeps no more for a thousand transactions without changes behind what is in flight than for one', () => {
    const ledger = new ConfirmationLedger(100n);
    ledger.begin();
    changes(ledger, 1);
    ledger.commit(150n);
    const earlier = sealed(ledger);
    const empty = (end: bigint): void => {
      ledger.begin();
      ledger.commit(end);
    };
    empty(1_000n);
    const one = serialize(ledger).byteLength;
    for (let end = 1_001n; end < 2_000n; end++) empty(end);
    expect(serialize(ledger).byteLength).toBe(one);
    expect(ledger.safe).toBe(100n);
    ledger.acknowledge(earlier);
    expect(ledger.safe).toBe(1_999n);
    expect(ledger.idle).toBe(true);
  });

  it('confirms a transaction whose end comes after all its records were handed over', () => {
    for (const acknowledgedFirst of [true, false]) {
      const ledger = new ConfirmationLedger(100n);
      ledger.begin();
      changes(ledger, 1);
      const batch = sealed(ledger);
      if (acknowledgedFirst) ledger.acknowledge(batch);
      expect(ledger.safe).toBe(100n);
      ledger.commit(200n);
      expect(ledger.safe).toBe(acknowledgedFirst ? 200n : 100n);
      if (!acknowledgedFirst) ledger.acknowledge(batch);
      expect(ledger.safe).toBe(200n);
    }
  });

  it('never moves back', () => {
    const ledger = new ConfirmationLedger(500n);
    ledger.begin();
    ledger.commit(400n);
    expect(ledger.safe).toBe(500n);
    expect(ledger.keepalive(450n)).toBe(false);
  });

  it('refuses a stream that is out of order', () => {
    const ledger = new ConfirmationLedger(0n);
    expect(() => ledger.commit(1n)).toThrow('without its beginning');
    ledger.begin();
    expect(() => ledger.begin()).toThrow('inside another');
  });

  it('holds for any order of acknowledgements', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = randomOf(seed);
      const ledger = new ConfirmationLedger(0n);
      const sent: { end: bigint; batch: Batch }[] = [];
      for (let i = 1; i <= 20; i++) {
        ledger.begin();
        changes(ledger, 1);
        ledger.commit(BigInt(i * 10));
        sent.push({ end: BigInt(i * 10), batch: sealed(ledger) });
        ledger.begin();
        ledger.commit(BigInt(i * 10 + 5));
      }
      const rest = [...sent];
      while (rest.length > 0) {
        const [next] = rest.splice(Math.floor(random() * rest.length), 1);
        if (next) ledger.acknowledge(next.batch);
        const firstMissing = sent.find(({ batch }) => !batch.acknowledged);
        const before = firstMissing ? firstMissing.end - 5n : 205n;
        expect(ledger.safe).toBe(firstMissing?.end === 10n ? 0n : before);
      }
    }
  });
});

/** Numbers in [0, 1) that repeat with the seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}
