import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLanes1797300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Whoever writes to the lanes of a partition locks its row here and shows the epoch that it was given with the partition.
    await runner.query(`
      CREATE TABLE lane_partitions (
        partition integer PRIMARY KEY,
        epoch     bigint  NOT NULL,
        owner     text    NOT NULL
      )`);
    // Requests that were put into a lane not long ago: each is put there once, however often a crash makes it be read again. The time is
    // that of its record: places begin anew where a topic is made anew.
    await runner.query(`
      CREATE TABLE lane_requests (
        origin_partition integer NOT NULL,
        origin_offset    bigint  NOT NULL,
        origin_time      bigint  NOT NULL,
        PRIMARY KEY (origin_partition, origin_offset, origin_time)
      )`);
    // A lane is here as long as a delivery stands in it.
    await runner.query(`
      CREATE TABLE lanes (
        endpoint_id   text        COLLATE "C" NOT NULL,
        lane          text        COLLATE "C" NOT NULL,
        partition     integer     NOT NULL,
        due_at        timestamptz NOT NULL,
        head_since    timestamptz NOT NULL,
        stopped_cause text,
        told          boolean     NOT NULL DEFAULT true,
        PRIMARY KEY (endpoint_id, lane)
      ) WITH (fillfactor = 70)`);
    await runner.query(`CREATE INDEX lanes_due ON lanes (endpoint_id, due_at) WHERE stopped_cause IS NULL`);
    await runner.query(`CREATE INDEX lanes_of_partition ON lanes (partition, endpoint_id)`);
    await runner.query(`
      CREATE TABLE lane_deliveries (
        id          bigint GENERATED ALWAYS AS IDENTITY,
        endpoint_id text   COLLATE "C" NOT NULL,
        lane        text   COLLATE "C" NOT NULL,
        delivery_id text   COLLATE "C" NOT NULL,
        redrive_id  text   COLLATE "C",
        headers     json   NOT NULL,
        body        bytea  NOT NULL,
        PRIMARY KEY (endpoint_id, lane, id)
      )`);
    await runner.query(`CREATE INDEX lane_deliveries_by_id ON lane_deliveries (endpoint_id, delivery_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE lane_deliveries, lanes, lane_requests, lane_partitions`);
  }
}
