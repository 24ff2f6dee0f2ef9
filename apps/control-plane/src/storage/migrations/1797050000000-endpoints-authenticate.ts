import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How requests to an endpoint say who sends them; its secret is sealed. */
export class EndpointsAuthenticate1797050000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE endpoints ADD authentication json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE endpoints DROP authentication');
  }
}
