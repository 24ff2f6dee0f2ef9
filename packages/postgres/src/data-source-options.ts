import type { DataSourceOptions, EntitySchema, Logger, MigrationInterface, MixedList } from 'typeorm';

type Constructor<Instance = object> = new (...args: never[]) => Instance;

export interface DatabaseOptions {
  url: string;
  /** Shown in pg_stat_activity. */
  applicationName: string;
  entities: MixedList<Constructor | EntitySchema>;
  migrations: Constructor<MigrationInterface>[];
  /** Connections at most; 2 or more, because migrating holds one for its lock. */
  poolSize?: number;
}

/** A statement that runs longer than this has lost its caller. */
const STATEMENT_TIMEOUT_MS = 30_000;
/** The server ends a statement in time. One that does not answer at all, as behind a cut network, is not waited for. */
const ANSWER_TIMEOUT_MS = STATEMENT_TIMEOUT_MS + 5_000;

/** Failures are thrown as well; TypeORM would also print some of them. */
const silence: Logger = {
  logQuery: () => undefined,
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
};

/** How every service talks to its database: the schema changes by migrations only, nothing waits for ever, no SQL is logged. */
export function dataSourceOptions(options: DatabaseOptions): DataSourceOptions {
  const { url, applicationName, entities, migrations, poolSize = 8 } = options;
  return {
    type: 'postgres',
    url,
    applicationName,
    entities: entities as MixedList<EntitySchema>,
    migrations,
    synchronize: false,
    migrationsRun: false,
    migrationsTableName: 'migrations',
    logging: false,
    logger: silence,
    poolSize,
    connectTimeoutMS: 5_000,
    extra: {
      statement_timeout: STATEMENT_TIMEOUT_MS,
      query_timeout: ANSWER_TIMEOUT_MS,
      idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
      keepAlive: true,
    },
  };
}
