import { KafkaTransport } from '@crossdock/kafka';
import { OpenApi } from '@crossdock/open-api';
import { databaseAway } from '@crossdock/postgres';
import { startService } from '@crossdock/service-host';
import { AppModule } from './app.module.js';
import { AuditSettings } from './settings.js';

const settings = AuditSettings.read();

await startService({
  name: 'audit',
  module: AppModule.with(settings),
  settings: settings.listen,
  transport: (app) => app.get(KafkaTransport),
  unavailable: databaseAway,
  configure: (app) => app.get(OpenApi).describe(app),
});
