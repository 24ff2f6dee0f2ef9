import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a source is secured and what is taken from it beside whole tables. Null is what a source of before means. */
export class DeclareSources1796100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE sources ADD tls json, ADD snapshot text, ADD origin text, ADD outbox json',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sources DROP tls, DROP snapshot, DROP origin, DROP outbox');
  }
}
