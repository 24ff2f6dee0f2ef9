import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OrderBackfills1796200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE backfills (
        id text PRIMARY KEY, version integer NOT NULL, changed_at timestamptz NOT NULL,
        source_id text NOT NULL REFERENCES sources,
        schema text NOT NULL,
        "table" text NOT NULL,
        "where" text,
        key_from json,
        key_to json,
        rows_per_second integer,
        status text NOT NULL)`);
    await runner.query('CREATE INDEX backfills_of_source ON backfills (source_id, id)');
    // No reference to a back-fill: those of a first snapshot are not ordered, and progress may come after a deletion.
    await runner.query(`
      CREATE TABLE backfill_progress (
        backfill_id text PRIMARY KEY,
        source_id text NOT NULL,
        progress json NOT NULL,
        updated_at timestamptz NOT NULL)`);
    await runner.query(
      'CREATE INDEX backfill_progress_of_source ON backfill_progress (source_id, backfill_id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE backfill_progress, backfills');
  }
}
