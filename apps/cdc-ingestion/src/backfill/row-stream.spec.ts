import { describe, expect, it } from '@jest/globals';
import { RowStream } from './row-stream.js';

/** A socket that says whether it rests. */
function flow() {
  const state = { rests: false };
  return {
    state,
    pause: () => void (state.rests = true),
    resume: () => void (state.rests = false),
  };
}

const row = (text: string) => ({ values: [text], leftOut: [] });
const large = 'x'.repeat(4_000_000);

describe('the rows of a query as they come', () => {
  it('let the server wait while those that have come are not taken', async () => {
    const socket = flow();
    const rows = new RowStream(socket);
    for (let count = 0; count < 100; count++) rows.add(row('small'));
    expect(socket.state.rests).toBe(false);
    rows.add(row(large));
    expect(socket.state.rests).toBe(true);
    expect(await rows.next()).toHaveLength(101);
    const next = rows.next();
    expect(socket.state.rests).toBe(false);
    rows.add(row('next'));
    expect(await next).toEqual([row('next')]);
    rows.end();
    expect(await rows.next()).toEqual([]);
  });

  it('let the next answer come when the last of them has come, taken or not', async () => {
    const socket = flow();
    const rows = new RowStream(socket);
    rows.add(row(large));
    rows.end();
    expect(socket.state.rests).toBe(false);
    expect(await rows.next()).toHaveLength(1);
    expect(await rows.next()).toEqual([]);
  });

  it('are given before the failure that came behind them', async () => {
    const rows = new RowStream(flow());
    rows.add(row('one'));
    rows.fail(new Error('the server is gone'));
    expect(await rows.next()).toEqual([row('one')]);
    await expect(rows.next()).rejects.toThrow('the server is gone');
  });

  it('pass by when nobody takes them any more', async () => {
    const socket = flow();
    const rows = new RowStream(socket);
    rows.add(row(large));
    rows.drop();
    rows.add(row(large));
    expect(socket.state.rests).toBe(false);
    expect(await rows.next()).toEqual([]);
  });
});
