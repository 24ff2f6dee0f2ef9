import { describe, expect, it } from '@jest/globals';
import {
  judgeIdentity,
  judgeLogEnd,
  type Found,
  type FoundSlot,
  type RecordedPosition,
} from './slot-identity.js';

const recorded: RecordedPosition = {
  systemIdentifier: '7',
  timeline: 1,
  slot: 's',
  confirmedLsnBound: '0/200',
};
const slot: FoundSlot = {
  plugin: 'pgoutput',
  database: 'app',
  confirmedLsn: 0x200n,
  walStatus: 'reserved',
  invalidationReason: null,
  activePid: null,
  synced: false,
};
const found: Found = { systemIdentifier: '7', timeline: 1, database: 'app', slot };

describe('the identity of a slot', () => {
  it('resumes where the slot stands, at or below the bound', () => {
    expect(judgeIdentity('s', recorded, found)).toEqual({
      action: 'resume',
      confirmed: 0x200n,
      bound: 0x200n,
    });
    expect(judgeIdentity('s', recorded, { ...found, slot: { ...slot, confirmedLsn: 0x100n } })).toEqual({
      action: 'resume',
      confirmed: 0x100n,
      bound: 0x200n,
    });
  });

  it('creates a slot that was never recorded', () => {
    expect(judgeIdentity('s', undefined, { ...found, slot: null })).toEqual({ action: 'create' });
  });

  describe('without a record', () => {
    const claim = { slot: 's', systemIdentifier: '7', database: 'app' };
    const asItStands = { confirmed: 0x200n, bound: 0x200n };
    const foreign = expect.objectContaining({ state: 'slot_foreign' });

    it('is ours where it was claimed before it was created', () => {
      const verdict = judgeIdentity('s', undefined, found, { claim, adopt: false });
      expect(verdict).toEqual({ action: 'resume', ...asItStands });
    });

    it('is ours where a person says so, and only then', () => {
      const verdict = judgeIdentity('s', undefined, found, { adopt: true });
      expect(verdict).toEqual({ action: 'adopt', ...asItStands });
      expect(() => judgeIdentity('s', undefined, found)).toThrow(foreign);
    });

    it.each([{ slot: 'other' }, { systemIdentifier: '8' }, { database: 'other' }])(
      'is not ours by a claim of another slot: %j',
      (differs) => {
        const other = { claim: { ...claim, ...differs }, adopt: false };
        expect(() => judgeIdentity('s', undefined, found, other)).toThrow(foreign);
      },
    );

    it('is not ours by the record of another slot, also while it is being made', () => {
      const half = { ...found, slot: { ...slot, confirmedLsn: null } };
      expect(() => judgeIdentity('s', { ...recorded, slot: 'other' }, half)).toThrow(foreign);
    });

    it('is not adopted where it is of no use', () => {
      const elsewhere = { ...found, slot: { ...slot, database: 'other' } };
      expect(() => judgeIdentity('s', undefined, elsewhere, { adopt: true })).toThrow(
        expect.objectContaining({ state: 'slot_unsuitable' }),
      );
      const lost = { ...found, slot: { ...slot, walStatus: 'lost' } };
      expect(() => judgeIdentity('s', undefined, lost, { adopt: true })).toThrow(
        expect.objectContaining({ state: 'slot_invalidated' }),
      );
    });
  });

  it('starts anew under another slot name', () => {
    const elsewhere = { ...found, systemIdentifier: '8', slot: null };
    expect(judgeIdentity('new', recorded, elsewhere)).toEqual({ action: 'create' });
  });

  it.each<[string, Partial<Found>]>([
    ['foreign_system', { systemIdentifier: '8' }],
    ['timeline_changed', { timeline: 2 }],
    ['slot_missing', { slot: null }],
    ['slot_moved', { slot: { ...slot, confirmedLsn: 0x201n } }],
    ['slot_invalidated', { slot: { ...slot, walStatus: 'lost' } }],
    ['slot_invalidated', { slot: { ...slot, invalidationReason: 'idle_timeout' } }],
    ['slot_unsuitable', { slot: { ...slot, plugin: 'wal2json' } }],
    ['slot_unsuitable', { slot: { ...slot, plugin: null } }],
    ['slot_unsuitable', { slot: { ...slot, database: 'other' } }],
  ])('stops as %s', (state, differs) => {
    expect(() => judgeIdentity('s', recorded, { ...found, ...differs })).toThrow(
      expect.objectContaining({ state }),
    );
  });

  it('stops as timeline_changed when the log ends before what was captured', () => {
    const setBack = expect.objectContaining({ state: 'timeline_changed' });
    expect(() => judgeLogEnd('s', recorded, 0x1ffn)).toThrow(setBack);
    expect(() => judgeLogEnd('s', recorded, 0x200n)).not.toThrow();
    expect(() => judgeLogEnd('new', recorded, 0x1ffn)).not.toThrow();
    expect(() => judgeLogEnd('s', undefined, 0x1ffn)).not.toThrow();
  });

  describe('on another timeline', () => {
    const synced = { ...slot, synced: true, confirmedLsn: 0x180n };
    const promoted = { ...found, timeline: 2, slot: synced, history: [{ timeline: 1, at: 0x240n }] };

    it('goes on where the server has everything that was confirmed and the slot came with it', () => {
      expect(judgeIdentity('s', recorded, promoted)).toEqual({
        action: 'resume',
        confirmed: 0x180n,
        bound: 0x200n,
      });
    });

    it.each([
      ['lacks what was captured', { history: [{ timeline: 1, at: 0x1ffn }] }, 'the server does not have'],
      ['has another past', { history: [{ timeline: 3, at: 0x240n }] }, 'does not come from the recorded one'],
      ['has no slot', { slot: null }, 'the slot did not come with it'],
      ['made the slot itself', { slot: { ...synced, synced: false } }, 'was made here'],
    ])('stops where the server %s', (_, change, detail) => {
      expect(() => judgeIdentity('s', recorded, { ...promoted, ...change })).toThrow(detail);
      expect(() => judgeIdentity('s', recorded, { ...promoted, ...change })).toThrow(
        expect.objectContaining({ state: 'timeline_changed' }),
      );
    });
  });
});
