import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An endpoint states of its delivery policy what it does not inherit from its tenant. Endpoints of before state what they had. */
export class PoliciesAreInherited1796600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE tenants ADD delivery_defaults json');
    await runner.query(`
      ALTER TABLE endpoints
        ALTER timeout_ms DROP NOT NULL,
        ALTER on_gone DROP NOT NULL,
        ALTER retry DROP NOT NULL,
        ADD connect_timeout_ms integer,
        ADD first_byte_timeout_ms integer,
        ADD max_response_bytes integer,
        ADD success_statuses json,
        ADD outcomes json,
        ADD retry_after_max_ms integer`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE tenants DROP delivery_defaults');
    await runner.query(`
      UPDATE endpoints
         SET timeout_ms = coalesce(timeout_ms, 15000), on_gone = coalesce(on_gone, 'disable'),
             retry = CASE WHEN retry->'delaysMs' IS NULL
                          THEN '{"delaysMs": [5000, 300000, 1800000], "jitter": 0.1, "horizonMs": 259200000}' ELSE retry END`);
    await runner.query(`
      ALTER TABLE endpoints
        ALTER timeout_ms SET NOT NULL,
        ALTER on_gone SET NOT NULL,
        ALTER retry SET NOT NULL,
        DROP connect_timeout_ms,
        DROP first_byte_timeout_ms,
        DROP max_response_bytes,
        DROP success_statuses,
        DROP outcomes,
        DROP retry_after_max_ms`);
  }
}
