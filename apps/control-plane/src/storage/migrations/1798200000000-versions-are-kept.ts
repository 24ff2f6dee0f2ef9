import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What endpoints, subscriptions and tenants were before they were changed or deleted. */
export class VersionsAreKept1798200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // No reference to a tenant: what shaped a delivery can be read when its owner is gone.
    await runner.query(`
      CREATE TABLE kept_versions (
        kind text, id text, version integer,
        tenant_id text NOT NULL,
        changed_at timestamptz NOT NULL,
        replaced_at timestamptz NOT NULL,
        shown json NOT NULL,
        PRIMARY KEY (kind, id, version))`);
    await runner.query('CREATE INDEX kept_versions_by_end ON kept_versions (replaced_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE kept_versions');
  }
}
