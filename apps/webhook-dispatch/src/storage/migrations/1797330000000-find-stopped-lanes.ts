import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindStoppedLanes1797330000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Every look at an endpoint asks whether it has one, however many lanes it has.
    await runner.query(`CREATE INDEX lanes_stopped ON lanes (endpoint_id) WHERE stopped_cause IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX lanes_stopped`);
  }
}
