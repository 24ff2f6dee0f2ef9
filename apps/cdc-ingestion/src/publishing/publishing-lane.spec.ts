import { describe, expect, it } from '@jest/globals';
import { ConfirmationLedger } from '../position/confirmation-ledger.js';
import type { LogBatch } from './log-batch.js';
import type { ChangeRecord, LogRecord } from './log-record.js';
import { PublishingLane } from './publishing-lane.js';

const record = (name: string, bytes = 10): ChangeRecord => ({
  kind: 'change',
  table: 't',
  rowKey: name,
  whole: true,
  key: name,
  headers: { ce_specversion: '1.0', ce_id: name, ce_source: '/s', ce_type: 't', ce_time: '' },
  alike: { commitLsn: '0/1' },
  payload: 'x'.repeat(bytes),
});

/** Knows the keys of its records, and has no broker. */
class KeysOnly implements LogBatch {
  keys: string[] = [];

  get records(): number {
    return this.keys.length;
  }

  get changes(): number {
    return this.keys.length;
  }

  add({ key, payload }: LogRecord): number {
    this.keys.push(key);
    return payload.length;
  }

  publish(): Promise<void> {
    return Promise.reject(new Error('the lane publishes through its owner'));
  }

  clear(): void {
    this.keys = [];
  }
}

function lane(options: { fails?: number; maxBatchBytes?: number; maxBatchChanges?: number } = {}) {
  const ledger = new ConfirmationLedger(0n);
  const sent: string[][] = [];
  const failures: number[] = [];
  let fails = options.fails ?? 0;
  let answers: (() => void)[] = [];
  const subject = new PublishingLane({
    ...options,
    ledger,
    newBatch: () => new KeysOnly(),
    send: async (records) => {
      sent.push((records as KeysOnly).keys);
      await new Promise<void>((resolve) => answers.push(resolve));
      if (fails-- > 0) throw new Error('no broker');
    },
    acknowledged: () => undefined,
    failed: (_, attempt) => failures.push(attempt),
  });
  const transaction = (end: bigint, ...records: ChangeRecord[]): void => {
    subject.begin();
    for (const each of records) subject.append(each);
    subject.commit(end);
  };
  /** Lets the send that is under way end. */
  const answer = async (): Promise<void> => {
    const now = answers;
    answers = [];
    for (const resolve of now) resolve();
    await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return { subject, ledger, sent, failures, transaction, answer };
}

describe('the publishing lane', () => {
  it('sends at once when nothing is under way, and what comes meanwhile together', async () => {
    const { subject, ledger, sent, transaction, answer } = lane();
    transaction(10n, record('a'));
    subject.flush();
    transaction(20n, record('b'));
    subject.flush();
    transaction(30n, record('c'));
    subject.flush();
    expect(sent).toEqual([['a']]);
    await answer();
    expect(ledger.safe).toBe(10n);
    expect(sent).toEqual([['a'], ['b', 'c']]);
    await answer();
    expect(ledger.safe).toBe(30n);
    expect(ledger.idle).toBe(true);
  });

  it('sends the same again after a failure, and nothing overtakes it', async () => {
    const { subject, ledger, sent, failures, transaction, answer } = lane({ fails: 1 });
    transaction(10n, record('a'));
    subject.flush();
    transaction(20n, record('b'));
    await answer();
    expect(failures).toEqual([1]);
    expect(ledger.safe).toBe(0n);
    while (sent.length < 2) await answer();
    expect(sent).toEqual([['a'], ['a']]);
    await answer();
    expect(sent).toEqual([['a'], ['a'], ['b']]);
    expect(ledger.safe).toBe(10n);
  });

  it('splits what is too much for one batch, and confirms only when all of it has arrived', async () => {
    const { subject, ledger, sent, transaction, answer } = lane({ maxBatchBytes: 25 });
    transaction(10n, record('a'), record('b'), record('c'), record('large', 100), record('d'));
    subject.flush();
    await answer();
    await answer();
    expect(sent).toEqual([['a', 'b'], ['c'], ['large']]);
    expect(ledger.safe).toBe(0n);
    await answer();
    await answer();
    expect(sent[3]).toEqual(['d']);
    expect(ledger.safe).toBe(10n);
  });

  it('sends nothing and acknowledges nothing after it was stopped', async () => {
    const { subject, ledger, sent, transaction, answer } = lane();
    transaction(10n, record('a'));
    subject.flush();
    transaction(20n, record('b'));
    subject.stop();
    await answer();
    expect(sent).toEqual([['a']]);
    expect(ledger.safe).toBe(0n);
  });

  it('waits for what is under way, but not for ever', async () => {
    const { subject, ledger, transaction, answer } = lane();
    transaction(10n, record('a'));
    const drained = subject.drained(5_000);
    await answer();
    await drained;
    expect(ledger.safe).toBe(10n);
    transaction(20n, record('b'));
    await subject.drained(10);
    expect(ledger.safe).toBe(10n);
  });
});
