// A whole service in a few lines, driven by service.e2e-spec.ts. Plain JavaScript, so that it runs without a build.
import { Controller, Get } from '@nestjs/common';
import { Server } from '@nestjs/microservices';
import { hostOf, hostSettings, Problem, readSettings, secret, startService } from '@crossdock/service-host';
import * as z from 'zod';

const settings = readSettings(
  z.object({ ...hostSettings, EXAMPLE_SECRET: secret(), EXAMPLE_CLOSE_MS: z.coerce.number().default(0) }),
);

class ExampleController {
  refuse() {
    throw new Problem({
      status: 409,
      code: 'in_use',
      title: 'It is in use',
      detail: 'by a test',
      headers: { 'retry-after': '3' },
    });
  }
  fail() {
    throw new Error(`secret detail ${settings.EXAMPLE_SECRET}`);
  }
  away() {
    throw new Error('away');
  }
  slow() {
    return new Promise((resolve) => setTimeout(() => resolve({ done: true }), 300));
  }
  crash() {
    setImmediate(() => {
      throw new Error('nobody catches this');
    });
    return {};
  }
}
for (const name of ['refuse', 'fail', 'away', 'slow', 'crash'])
  Get(name)(
    ExampleController.prototype,
    name,
    Object.getOwnPropertyDescriptor(ExampleController.prototype, name),
  );
Controller()(ExampleController);

class ExampleTransport extends Server {
  ready = false;
  listen(callback) {
    setTimeout(() => {
      this.ready = true;
      callback();
    }, 300);
  }
  readiness() {
    return this.ready ? { ready: true } : { ready: false, reason: 'reading' };
  }
  async close() {
    await new Promise((resolve) => setTimeout(resolve, settings.EXAMPLE_CLOSE_MS));
    process.stdout.write('transport closed\n');
  }
  on() {}
  unwrap() {}
}

await startService({
  name: 'example',
  module: { module: class ExampleModule {}, controllers: [ExampleController] },
  settings: hostOf(settings),
  transport: () => new ExampleTransport(),
  unavailable: (error) => (error.message === 'away' ? 'store_unavailable' : undefined),
});
