import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDatabase, type TestDatabase } from '@crossdock/testing';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { dataSourceOptions, migrate } from '../src/index.js';

class CreateThings1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE things (id text PRIMARY KEY)');
    await runner.query('SELECT pg_sleep(0.2)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE things');
  }
}

class BreakThings1700000000001 extends CreateThings1700000000000 {
  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE other_things (id text)');
    await runner.query('CREATE TABLE things (id text)');
  }
}

describe('migrate', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createDatabase('migrate');
  });

  afterAll(() => database.drop());

  const connect = (...migrations: (new () => MigrationInterface)[]): Promise<DataSource> =>
    new DataSource(
      dataSourceOptions({
        url: database.url,
        applicationName: 'test',
        entities: [],
        migrations,
        poolSize: 2,
      }),
    ).initialize();

  it('runs each migration once when several instances start together', async () => {
    const sources = await Promise.all([1, 2, 3].map(() => connect(CreateThings1700000000000)));
    const names = await Promise.all(sources.map((source) => migrate(source)));
    expect(names.flat()).toEqual(['CreateThings1700000000000']);
    await Promise.all(sources.map((source) => source.destroy()));
  });

  it('leaves nothing of a migration that failed, and lets the lock go', async () => {
    const source = await connect(CreateThings1700000000000, BreakThings1700000000001);
    await expect(migrate(source)).rejects.toThrow('already exists');
    expect(await source.query("SELECT to_regclass('other_things') AS found")).toEqual([{ found: null }]);
    await expect(migrate(source)).rejects.toThrow('already exists');
    await source.destroy();
  });
});
