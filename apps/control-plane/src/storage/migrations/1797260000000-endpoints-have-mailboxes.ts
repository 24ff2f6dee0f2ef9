import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The keys of endpoints that are fetched from, as hashes. */
export class EndpointsHaveMailboxes1797260000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE endpoints ADD poll json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE endpoints DROP poll');
  }
}
