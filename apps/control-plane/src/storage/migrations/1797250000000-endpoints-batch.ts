import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many deliveries an endpoint takes in one request, and for how long they are gathered. */
export class EndpointsBatch1797250000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE endpoints ADD batch json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE endpoints DROP batch');
  }
}
