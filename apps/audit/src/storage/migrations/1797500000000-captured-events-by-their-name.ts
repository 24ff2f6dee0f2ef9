import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is counted are events that came out of captured changes: a change may make none, or several. */
export class CapturedEventsByTheirName1797500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await rename(runner, 'changesCaptured', 'eventsCaptured');
  }

  async down(runner: QueryRunner): Promise<void> {
    await rename(runner, 'eventsCaptured', 'changesCaptured');
  }
}

async function rename(runner: QueryRunner, from: string, to: string): Promise<void> {
  for (const table of ['ledger_minutes', 'ledger_totals'])
    await runner.query(`UPDATE ${table} SET counter = $2 WHERE counter = $1`, [from, to]);
}
