import type { MigrationInterface, QueryRunner } from 'typeorm';

/** After how long of nothing but failures an endpoint is disabled. Null is inherited, for endpoints of before as well. */
export class FailingEndpointsAreDisabled1796800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE endpoints ADD disable_after_ms double precision');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE endpoints DROP disable_after_ms');
  }
}
