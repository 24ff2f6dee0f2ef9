import { KafkaTransport } from '@crossdock/kafka';
import { OpenApi } from '@crossdock/open-api';
import { databaseAway, DatabaseHealth } from '@crossdock/postgres';
import { hostOf, Readiness, startService } from '@crossdock/service-host';
import { AppModule } from './app.module.js';
import { settings } from './settings.js';

await startService({
  name: 'control-plane',
  module: AppModule.with(settings),
  settings: hostOf(settings),
  transport: (app) => app.get(KafkaTransport),
  unavailable: databaseAway,
  configure: (app) => {
    const database = app.get(DatabaseHealth);
    app.get(Readiness).add('database', () => database.readiness());
    app.get(OpenApi).describe(app);
  },
});
