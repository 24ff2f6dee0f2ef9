import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Parked records are few among the rows: listed by time, found by id. */
export class ListParkedRecords1798000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX journey_rows_parked ON journey_rows (at, key) WHERE kind = 'parked'`);
    await runner.query(`CREATE INDEX journey_rows_parked_by_id ON journey_rows (key) WHERE kind = 'parked'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX journey_rows_parked, journey_rows_parked_by_id');
  }
}
