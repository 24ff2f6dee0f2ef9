import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Endpoints that are no webhooks: they have no URL. Where no kind is said it is a webhook. */
export class EndpointsHaveKinds1797150000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE endpoints ADD kind text, ADD topic json, ALTER COLUMN url DROP NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM endpoints WHERE kind <> 'webhook'");
    await runner.query('ALTER TABLE endpoints DROP kind, DROP topic, ALTER COLUMN url SET NOT NULL');
  }
}
