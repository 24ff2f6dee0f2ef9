import { KafkaTransport } from '@crossdock/kafka';
import { hostOf, startService } from '@crossdock/service-host';
import { AppModule } from './app.module.js';
import { settingsFrom } from './settings.js';

const settings = settingsFrom(process.env);

await startService({
  name: 'cdc-ingestion',
  module: AppModule.with(settings),
  settings: hostOf(settings),
  transport: (app) => app.get(KafkaTransport),
});
