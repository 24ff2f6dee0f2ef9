import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAuditTables1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The event leads in the key: a journey is asked for by its event alone.
    await runner.query(`
      CREATE TABLE journey_rows (
        day        date        NOT NULL,
        event_id   text        COLLATE "C" NOT NULL,
        key        text        COLLATE "C" NOT NULL,
        kind       text        COLLATE "C" NOT NULL,
        at         timestamptz NOT NULL,
        tenant_id  text        COLLATE "C" NOT NULL,
        details    json        NOT NULL,
        PRIMARY KEY (event_id, key, day)
      ) PARTITION BY RANGE (day)`);
    await runner.query(`CREATE INDEX journey_rows_recent ON journey_rows (at) WHERE kind = 'published'`);
    await runner.query(
      `CREATE INDEX journey_rows_recent_of_tenant ON journey_rows (tenant_id, at) WHERE kind = 'published'`,
    );
    await runner.query(`
      CREATE TABLE waiting_deliveries (
        delivery_id    text        COLLATE "C" PRIMARY KEY,
        day            date        NOT NULL,
        event_id       text        COLLATE "C" NOT NULL,
        tenant_id      text        COLLATE "C" NOT NULL,
        attempt_number integer     NOT NULL,
        due_at         timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE ledger_minutes (
        minute    timestamptz NOT NULL,
        tenant_id text        COLLATE "C" NOT NULL,
        counter   text        COLLATE "C" NOT NULL,
        amount    bigint      NOT NULL,
        PRIMARY KEY (minute, tenant_id, counter)
      ) WITH (fillfactor = 70)`);
    // Few rows, updated by every transaction: room on the page keeps the updates out of the index.
    await runner.query(`
      CREATE TABLE ledger_totals (
        tenant_id text   COLLATE "C" NOT NULL,
        counter   text   COLLATE "C" NOT NULL,
        amount    bigint NOT NULL,
        PRIMARY KEY (tenant_id, counter)
      ) WITH (fillfactor = 30)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ledger_totals, ledger_minutes, waiting_deliveries, journey_rows`);
  }
}
