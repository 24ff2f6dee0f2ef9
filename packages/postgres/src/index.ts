export { dataSourceOptions, type DatabaseOptions } from './data-source-options.js';
export { databaseAway } from './database-away.js';
export { DatabaseHealth } from './database-health.js';
export { Leadership, type LeadershipOptions } from './leadership.js';
export { lockKey } from './lock-key.js';
export { migrate } from './migrate.js';
export { PostgresModule } from './postgres.module.js';
