import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeadLettersStopLanes1797400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE dead_letters ADD lane text, ADD stops_lane boolean NOT NULL DEFAULT false`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE dead_letters DROP stops_lane, DROP lane`);
  }
}
