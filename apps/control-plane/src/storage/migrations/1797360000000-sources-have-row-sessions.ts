import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many sessions may read rows of a source at the same time. Null is what capture does where nothing is said. */
export class SourcesHaveRowSessions1797360000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sources ADD row_sessions integer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sources DROP row_sessions');
  }
}
