import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many requests may start at an endpoint in a second. Null is any number. */
export class EndpointsHaveARate1796400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE endpoints ADD max_per_second double precision');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE endpoints DROP max_per_second');
  }
}
