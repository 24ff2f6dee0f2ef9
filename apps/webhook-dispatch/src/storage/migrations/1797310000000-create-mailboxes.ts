import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMailboxes1797310000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A delivery is here from when it may be fetched until what came of it is on the bus. It is open while `leased_at` and `outcome` are
    // null, leased while `outcome` is, and then settled. `ends_at` is when it is settled if nobody says anything: its horizon, or the end
    // of its lease.
    await runner.query(`
      CREATE TABLE mailbox_messages (
        position         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        endpoint_id      text        COLLATE "C" NOT NULL,
        delivery_id      text        COLLATE "C" NOT NULL,
        headers          json        NOT NULL,
        body             bytea       NOT NULL,
        ends_at          timestamptz NOT NULL,
        leased_at        timestamptz,
        leased_by        text,
        attempt_id       text,
        endpoint_version integer,
        tenant_id        text,
        outcome          text,
        detail           text,
        not_before       timestamptz,
        settled_at       timestamptz,
        settling         text,
        claimed_until    timestamptz,
        UNIQUE (endpoint_id, delivery_id)
      ) WITH (fillfactor = 70)`);
    await runner.query(
      `CREATE INDEX mailbox_messages_open ON mailbox_messages (endpoint_id, position)
       WHERE leased_at IS NULL AND outcome IS NULL`,
    );
    await runner.query(
      `CREATE INDEX mailbox_messages_ending ON mailbox_messages (ends_at) WHERE outcome IS NULL`,
    );
    await runner.query(
      `CREATE INDEX mailbox_messages_settled ON mailbox_messages (claimed_until) WHERE outcome IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE mailbox_messages');
  }
}
