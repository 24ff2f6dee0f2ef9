import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which deliveries of an endpoint follow one another. */
export class EndpointsWantOrder1797200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE endpoints ADD "order" json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE endpoints DROP "order"');
  }
}
