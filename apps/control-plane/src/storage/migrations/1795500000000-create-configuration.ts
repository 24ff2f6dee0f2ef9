import type { MigrationInterface, QueryRunner } from 'typeorm';

const row = 'id text PRIMARY KEY, version integer NOT NULL, changed_at timestamptz NOT NULL';

/** Foreign keys hold what the services check: an endpoint's subscriptions are of its tenant, what is used is not deleted. */
const tables = [
  `CREATE TABLE tenants (${row}, name text NOT NULL, status text NOT NULL)`,

  `CREATE TABLE endpoints (${row},
     tenant_id text NOT NULL REFERENCES tenants,
     url text NOT NULL,
     status text NOT NULL,
     disabled_reason text,
     signing_secrets json NOT NULL,
     timeout_ms integer NOT NULL,
     max_in_flight integer NOT NULL,
     on_gone text NOT NULL,
     retry json NOT NULL,
     UNIQUE (id, tenant_id))`,
  'CREATE INDEX endpoints_of_tenant ON endpoints (tenant_id, id)',

  `CREATE TABLE subscriptions (${row},
     tenant_id text NOT NULL,
     endpoint_id text NOT NULL,
     event_types json NOT NULL,
     pattern json,
     events_from text NOT NULL,
     status text NOT NULL,
     FOREIGN KEY (endpoint_id, tenant_id) REFERENCES endpoints (id, tenant_id))`,
  'CREATE INDEX subscriptions_of_tenant ON subscriptions (tenant_id, id)',
  'CREATE INDEX subscriptions_of_endpoint ON subscriptions (endpoint_id, id)',

  `CREATE TABLE event_types (${row},
     description text, validation text NOT NULL, schema json, example json)`,

  `CREATE TABLE sources (${row},
     connection_url text NOT NULL,
     slot text NOT NULL,
     publication text NOT NULL,
     tables json NOT NULL,
     status text NOT NULL)`,

  `CREATE TABLE mappings (${row},
     source_id text NOT NULL REFERENCES sources,
     schema text NOT NULL,
     "table" text NOT NULL,
     operations json NOT NULL,
     "when" json,
     event_type text NOT NULL,
     tenant json NOT NULL,
     subject json,
     data json NOT NULL,
     status text NOT NULL)`,
  'CREATE INDEX mappings_of_source ON mappings (source_id, id)',

  `CREATE TABLE senders (${row},
     tenant_id text NOT NULL REFERENCES tenants,
     name text NOT NULL,
     status text NOT NULL,
     event_types json NOT NULL,
     keys json NOT NULL)`,
  'CREATE INDEX senders_of_tenant ON senders (tenant_id, id)',

  `CREATE TABLE api_keys (${row},
     role text NOT NULL,
     tenant_id text REFERENCES tenants,
     name text NOT NULL,
     hash text NOT NULL,
     status text NOT NULL)`,
  'CREATE INDEX api_keys_of_tenant ON api_keys (tenant_id, id)',

  `CREATE TABLE deletions (kind text NOT NULL, id text NOT NULL, version integer NOT NULL, PRIMARY KEY (kind, id))`,

  `CREATE TABLE outbox (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     operation text NOT NULL,
     key text NOT NULL,
     headers json NOT NULL,
     payload json)`,
];

export class CreateConfiguration1795500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of tables) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const names =
      'outbox, deletions, api_keys, senders, mappings, sources, event_types, subscriptions, endpoints, tenants';
    await runner.query(`DROP TABLE ${names}`);
  }
}
