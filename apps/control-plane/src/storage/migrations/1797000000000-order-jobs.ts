import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OrderJobs1797000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // No reference to a tenant: who ordered what, and why, outlives it.
    await runner.query(`
      CREATE TABLE jobs (
        id text PRIMARY KEY, version integer NOT NULL, changed_at timestamptz NOT NULL,
        kind text NOT NULL,
        tenant_id text,
        selection json NOT NULL,
        rate_per_second integer NOT NULL,
        reason text NOT NULL,
        ordered_by text NOT NULL,
        ordered_at text NOT NULL,
        status_by text,
        status text NOT NULL)`);
    await runner.query('CREATE INDEX jobs_of_tenant ON jobs (tenant_id, id)');
    await runner.query(`
      CREATE TABLE job_progress (
        job_id text PRIMARY KEY,
        progress json NOT NULL,
        updated_at timestamptz NOT NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE job_progress, jobs');
  }
}
