import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindDeadLettersThatStopLanes1798100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX dead_letters_stopping ON dead_letters (endpoint_id)
       WHERE stops_lane AND state IN ('open', 'taken')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX dead_letters_stopping`);
  }
}
