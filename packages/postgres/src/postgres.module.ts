import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dataSourceOptions, type DatabaseOptions } from './data-source-options.js';
import { DatabaseHealth } from './database-health.js';
import { migrate } from './migrate.js';

/** Until a database that starts at the same time takes connections. Longer outages are for whoever restarts the process. */
const PATIENCE_MS = 20_000;

/**
 * The database of a service: connected and migrated before anything that needs it is made; closed after every destroy
 * hook has run. Provides TypeORM's `DataSource` and `DatabaseHealth` everywhere.
 */
@Module({})
export class PostgresModule implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  static forService(options: DatabaseOptions): DynamicModule {
    return {
      module: PostgresModule,
      global: true,
      providers: [{ provide: DataSource, useFactory: () => open(options) }, DatabaseHealth],
      exports: [DataSource, DatabaseHealth],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}

async function open(options: DatabaseOptions): Promise<DataSource> {
  const dataSource = new DataSource(dataSourceOptions(options));
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      await dataSource.initialize();
      break;
    } catch (error) {
      if (Date.now() > deadline || !isTemporary(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
  await migrate(dataSource);
  return dataSource;
}

/** Not there yet, or starting up (57P03). A wrong password or database name will not mend itself. */
function isTemporary(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', '57P03', '53300'].includes(
    code,
  );
}
