import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TellOfDeadLetters1798300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Few rows, one of which a broken endpoint has updated again and again: room on the page keeps that out of the index.
    await runner.query(`
      CREATE TABLE dead_letter_notices (
        endpoint_id text        COLLATE "C" PRIMARY KEY,
        tenant_id   text        COLLATE "C" NOT NULL,
        untold      integer     NOT NULL,
        since       timestamptz,
        newest      text        COLLATE "C" NOT NULL,
        telling     json,
        told_at     timestamptz
      ) WITH (fillfactor = 50)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE dead_letter_notices`);
  }
}
