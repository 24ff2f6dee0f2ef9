import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a subscription shapes the bodies of its deliveries. Null is as they come. */
export class SubscriptionsShape1797100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE subscriptions ADD transform json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE subscriptions DROP transform');
  }
}
