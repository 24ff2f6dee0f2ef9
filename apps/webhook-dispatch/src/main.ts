import { KafkaTransport } from '@crossdock/kafka';
import { startService } from '@crossdock/service-host';
import { AppModule } from './app.module.js';
import { dispatchSettings } from './settings.js';

const settings = dispatchSettings();

await startService({
  name: 'webhook-dispatch',
  module: AppModule.with(settings),
  settings: settings.host,
  transport: (app) => app.get(KafkaTransport),
});
