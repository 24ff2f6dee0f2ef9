import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which types a mapping wants its columns to have. Null is what a mapping of before means: any. */
export class MappingsExpectTypes1796300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE mappings ADD expects json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE mappings DROP expects');
  }
}
