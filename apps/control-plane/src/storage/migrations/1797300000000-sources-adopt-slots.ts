import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a slot of which there is no record is the source's own. Null is what a source of before means: no. */
export class SourcesAdoptSlots1797300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sources ADD adopt_slot boolean');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sources DROP adopt_slot');
  }
}
