/** The broker and the PostgreSQL server that this test run was given. */
export interface TestStack {
  readonly brokers: string[];
  /** A superuser's URL of the maintenance database. */
  readonly databaseUrl: string;
}

/** Reads the servers from the environment. Throws when the run was started without them. */
export function testStack(): TestStack {
  const brokers = process.env.CROSSDOCK_TEST_KAFKA_BROKERS;
  const databaseUrl = process.env.CROSSDOCK_TEST_DATABASE_URL;
  if (!brokers || !databaseUrl) {
    throw new Error(
      'Tests need a Kafka broker and a PostgreSQL server: run them by `npm test -- <path>`, or set ' +
        'CROSSDOCK_TEST_KAFKA_BROKERS (host:port) and CROSSDOCK_TEST_DATABASE_URL (superuser, wal_level=logical).',
    );
  }
  return { brokers: brokers.split(','), databaseUrl };
}
