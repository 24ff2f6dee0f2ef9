import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the endpoints of a tenant may reach beside what is public. Null is what a tenant of before means: nothing. */
export class TenantsMayReachMore1796500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE tenants ADD allowed_destinations json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE tenants DROP allowed_destinations');
  }
}
