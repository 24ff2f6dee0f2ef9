import { KafkaTransport } from '@crossdock/kafka';
import { startService } from '@crossdock/service-host';
import { AppModule } from './app.module.js';
import { AuditSettings } from './settings.js';

const settings = AuditSettings.read();

await startService({
  name: 'audit',
  module: AppModule.with(settings),
  settings: settings.listen,
  transport: (app) => app.get(KafkaTransport),
});
