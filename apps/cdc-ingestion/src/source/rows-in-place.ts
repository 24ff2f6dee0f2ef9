import type { Delete, Insert, Truncate, Update } from '../replication/messages/row-messages.js';

export type Row = Insert | Update | Delete | Truncate;

/**
 * Rows wait until it is clear that no logical message belongs before them.
 *
 * The server merges what the subtransactions of a transaction did by where it stands in the log. A row's place is where its record begins, a
 * logical message's where its record ends (`logicalmsg_decode`, `DecodeInsert` of PostgreSQL's decode.c): the record behind a message has the
 * place of the message. Where the two are of different subtransactions, either may be told first, and another one if the transaction is
 * streamed. A message that has the place of rows stands before them: then the order, and with it the index of each, follows from the log alone.
 */
export class RowsInPlace {
  private readonly waiting: Row[] = [];
  /** That of the rows that wait; -1 where none does. */
  place = -1;

  constructor(private readonly take: (row: Row) => void) {}

  /** The next row. Takes those before it, as far as they have another place. */
  row(row: Row, start: number): void {
    if (start !== this.place) this.release();
    this.place = start;
    this.waiting.push(row);
  }

  /** Takes all: nothing comes that could stand before them. */
  release(): void {
    for (const row of this.waiting) this.take(row);
    this.waiting.length = 0;
    this.place = -1;
  }
}
