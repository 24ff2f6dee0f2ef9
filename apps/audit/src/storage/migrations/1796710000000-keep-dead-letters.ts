import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepDeadLetters1796710000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Not partitioned: few beside the journeys, and changed by id.
    await runner.query(`
      CREATE TABLE dead_letters (
        id               text        COLLATE "C" PRIMARY KEY,
        delivery_id      text        COLLATE "C" NOT NULL,
        event_id         text        COLLATE "C" NOT NULL,
        event_type       text        COLLATE "C" NOT NULL,
        event_at         timestamptz NOT NULL,
        tenant_id        text        COLLATE "C" NOT NULL,
        subscription_id  text        COLLATE "C" NOT NULL,
        endpoint_id      text        COLLATE "C" NOT NULL,
        cause            text        COLLATE "C" NOT NULL,
        attempts         integer     NOT NULL,
        dead_lettered_at timestamptz NOT NULL,
        headers          json        NOT NULL,
        payload          bytea       NOT NULL,
        redrive_id       text        COLLATE "C",
        job_id           text        COLLATE "C",
        state            text        COLLATE "C" NOT NULL DEFAULT 'open',
        settled_by       text        COLLATE "C",
        settled_at       timestamptz,
        redriven_as      text        COLLATE "C"
      )`);
    await runner.query(`CREATE INDEX dead_letters_by_time ON dead_letters (dead_lettered_at, id)`);
    await runner.query(
      `CREATE INDEX dead_letters_of_tenant ON dead_letters (tenant_id, dead_lettered_at, id)`,
    );
    await runner.query(
      `CREATE INDEX dead_letters_of_endpoint ON dead_letters (endpoint_id, dead_lettered_at, id)`,
    );
    await runner.query(
      `CREATE INDEX dead_letters_open ON dead_letters (dead_lettered_at, id) WHERE state = 'open'`,
    );
    await runner.query(`CREATE INDEX dead_letters_taken ON dead_letters (settled_by) WHERE state = 'taken'`);
    await runner.query(
      `CREATE INDEX dead_letters_redriven ON dead_letters (redriven_as) WHERE redriven_as IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX dead_letters_of_redrive ON dead_letters (redrive_id) WHERE redrive_id IS NOT NULL`,
    );
    await runner.query(`
      CREATE TABLE job_runs (
        job_id     text        COLLATE "C" PRIMARY KEY,
        state      text        COLLATE "C" NOT NULL,
        selected   integer     NOT NULL,
        done       integer     NOT NULL DEFAULT 0,
        left_open  integer,
        examined   integer,
        positions  json        NOT NULL DEFAULT '{}',
        detail     text,
        started_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE job_runs, dead_letters`);
  }
}
