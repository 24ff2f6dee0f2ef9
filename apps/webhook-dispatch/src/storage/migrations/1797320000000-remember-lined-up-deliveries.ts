import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who routes may ask for a delivery again after a crash, in a record of its own: it is known by its ids. */
export class RememberLinedUpDeliveries1797320000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE lane_requests ADD delivery_id text COLLATE "C" NOT NULL DEFAULT '', ADD redrive_id text COLLATE "C"`);
    await runner.query(`CREATE INDEX lane_requests_by_delivery ON lane_requests (delivery_id)`);
    await runner.query(`DROP INDEX lane_deliveries_by_id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX lane_deliveries_by_id ON lane_deliveries (endpoint_id, delivery_id)`);
    await runner.query(`DROP INDEX lane_requests_by_delivery`);
    await runner.query(`ALTER TABLE lane_requests DROP redrive_id, DROP delivery_id`);
  }
}
