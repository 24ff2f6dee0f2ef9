import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoteFailedRedrives1796750000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE dead_letters ADD COLUMN failure text COLLATE "C"`);
    await runner.query(`ALTER TABLE job_runs ADD COLUMN failed integer NOT NULL DEFAULT 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE dead_letters DROP COLUMN failure`);
    await runner.query(`ALTER TABLE job_runs DROP COLUMN failed`);
  }
}
