import { KafkaTransport } from '@crossdock/kafka';
import { startService } from '@crossdock/service-host';
import { AppModule } from './app.module.js';
import { transformationSettings } from './settings.js';

const settings = transformationSettings();

await startService({
  name: 'transformation',
  module: AppModule.with(settings),
  settings: settings.host,
  transport: (app) => app.get(KafkaTransport),
});
