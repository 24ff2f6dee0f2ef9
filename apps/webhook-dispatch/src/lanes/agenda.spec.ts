import { describe, expect, it } from '@jest/globals';
import type { Outlook } from '../storage/lane-rows.js';
import { Agenda } from './agenda.js';

function agendaAt(now = 1_000_000): { agenda: Agenda; pass: (ms: number) => void } {
  let at = now;
  const agenda = new Agenda(() => at);
  agenda.holdPartition(1);
  return { agenda, pass: (ms) => (at += ms) };
}

const outlook = (changes: Partial<Outlook> = {}): Map<string, Outlook> =>
  new Map([['shop', { endpointId: 'shop', due: 0, nextDueAt: null, stopped: false, ...changes }]]);
const ids = (agenda: Agenda) => agenda.looks().map(({ endpointId }) => endpointId);

describe('which endpoints the database is asked about', () => {
  it('are those of which something may be due, until the answer says when it is', () => {
    const { agenda, pass } = agendaAt();
    agenda.due(1, 'shop');
    agenda.looked(agenda.looks(), outlook({ nextDueAt: 1_005_000 }));
    expect(ids(agenda)).toEqual([]);
    expect(agenda.waitMs(60_000)).toBe(5_000);
    pass(5_000);
    expect(ids(agenda)).toEqual(['shop']);
  });

  it('are asked about again when something came while the database was asked', () => {
    const { agenda } = agendaAt();
    agenda.due(1, 'shop');
    const looks = agenda.looks();
    agenda.due(1, 'shop');
    agenda.looked(looks, outlook());
    expect(ids(agenda)).toEqual(['shop']);
  });

  it('are forgotten when they have no lanes, and remembered while one is in hand', () => {
    const { agenda } = agendaAt();
    agenda.due(1, 'shop');
    const over = agenda.begun(1, 'shop');
    agenda.looked(agenda.looks(), new Map());
    expect(ids(agenda)).toEqual([]);
    over();
    expect(ids(agenda)).toEqual(['shop']);
    agenda.looked(agenda.looks(), new Map());
    expect(agenda.waitMs(60_000)).toBe(60_000);
  });

  it('are looked at now and then while a lane stands still, as others may decide about it', () => {
    const { agenda, pass } = agendaAt();
    agenda.due(1, 'shop');
    agenda.looked(agenda.looks(), outlook({ stopped: true }));
    pass(1_999);
    expect(ids(agenda)).toEqual([]);
    pass(1);
    expect(ids(agenda)).toEqual(['shop']);
  });

  it('have so many lanes begun that others find room', () => {
    const { agenda } = agendaAt();
    agenda.due(1, 'shop');
    expect(agenda.looks()).toMatchObject([{ most: 64 }]);
    const over = Array.from({ length: 57 }, () => agenda.begun(1, 'shop'));
    expect(ids(agenda)).toEqual([]);
    expect(agenda.waitMs(60_000)).toBe(60_000);
    agenda.due(1, 'other');
    expect(agenda.looks()).toMatchObject([{ endpointId: 'other', most: 57 }]);
    for (const end of over) end();
    expect(ids(agenda).sort()).toEqual(['other', 'shop']);
  });

  it('are promised no more lanes together than may be in hand, an equal part each', () => {
    const { agenda } = agendaAt();
    const over = agenda.begun(1, 'shop-0');
    for (let i = 0; i < 100; i++) agenda.due(1, `shop-${i}`);
    const promised = agenda.looks().map(({ most }) => most);
    expect(promised).toHaveLength(100);
    expect(promised.reduce((sum, most) => sum + most)).toBe(511);
    expect([Math.min(...promised), Math.max(...promised)]).toEqual([5, 6]);
    over();
  });

  it('take turns where there is no room for all of them, over all partitions', () => {
    const { agenda } = agendaAt();
    agenda.holdPartition(2);
    const wanted = Array.from({ length: 1_200 }, (_, i) => `shop-${i}`);
    const asked = new Set<string>();
    for (let round = 0; round < 3; round++) {
      // All of them have more, however many have begun.
      wanted.forEach((id, i) => agenda.due(i < 600 ? 1 : 2, id));
      const looks = agenda.looks();
      expect(looks).toHaveLength(512);
      for (const { endpointId } of looks) asked.add(endpointId);
      const over = looks.map(({ partition, endpointId }) => agenda.begun(partition, endpointId));
      agenda.looked(looks, new Map());
      expect(agenda.looks()).toEqual([]);
      for (const end of over) end();
    }
    expect(asked.size).toBe(1_200);
  });

  it('are none of a partition that went elsewhere, whatever of it ends here later', () => {
    const { agenda } = agendaAt();
    agenda.due(1, 'shop');
    const over = agenda.begun(1, 'shop');
    agenda.forgetPartition(1);
    over();
    agenda.due(1, 'shop');
    expect(ids(agenda)).toEqual([]);
  });
});
