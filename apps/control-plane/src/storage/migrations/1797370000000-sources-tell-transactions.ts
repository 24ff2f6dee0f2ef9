import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether each transaction of a source is told in numbers. Null is what a source of before means: no. */
export class SourcesTellTransactions1797370000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sources ADD tell_transactions boolean');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sources DROP tell_transactions');
  }
}
