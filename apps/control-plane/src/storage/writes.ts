import { lockKey } from '@crossdock/postgres';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

const ONE_WRITER = lockKey('control-plane.configuration');

/**
 * All changes of the configuration, one after the other: each in a transaction that waits for the lock first and holds it
 * until it has committed. So what a change reads stays true until it is done (references, the current version), outbox ids
 * rise in the order of the commits, and no two changes deadlock. Configuration changes a few times a second at most; a
 * commit takes about a millisecond.
 */
@Injectable()
export class Writes {
  constructor(private readonly dataSource: DataSource) {}

  run<Result>(change: (transaction: EntityManager) => Promise<Result>): Promise<Result> {
    return this.dataSource.transaction(async (transaction) => {
      await transaction.query('SELECT pg_advisory_xact_lock($1)', [ONE_WRITER]);
      return change(transaction);
    });
  }
}
