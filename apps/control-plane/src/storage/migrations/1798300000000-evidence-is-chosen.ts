import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of which attempts evidence is recorded. Null is inherited. */
export class EvidenceIsChosen1798300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE endpoints ADD evidence_of text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE endpoints DROP evidence_of');
  }
}
