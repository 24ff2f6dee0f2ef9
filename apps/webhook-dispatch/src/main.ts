import { KafkaTransport, TransientFault } from '@crossdock/kafka';
import { startService } from '@crossdock/service-host';
import { Arrivals } from './mailbox/arrivals.js';
import { AppModule } from './app.module.js';
import { dispatchSettings } from './settings.js';

const settings = dispatchSettings();

await startService({
  name: 'webhook-dispatch',
  module: AppModule.with(settings),
  settings: settings.host,
  transport: (app) => app.get(KafkaTransport),
  unavailable: (error) => (error instanceof TransientFault ? error.code : undefined),
  configure: (app) => {
    const arrivals = app.get(Arrivals);
    // Before the server waits for the requests in hand: those that wait for messages are answered.
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('preClose', async () => arrivals.close());
  },
});
