import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much of a response to a failed attempt is recorded. Null is inherited. */
export class FailuresAreRecorded1796900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE endpoints ADD recorded_body_bytes integer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE endpoints DROP recorded_body_bytes');
  }
}
