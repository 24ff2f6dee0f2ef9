import 'reflect-metadata';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { collectDefaultMetrics } from 'prom-client';
import { stopGracefully } from './graceful-stop.js';
import { Readiness } from './health/readiness.js';
import { HostModule } from './host.module.js';
import { createLogger, type Logger } from './logging/logger.js';
import { NestLogger } from './logging/nest-logger.js';
import { ProblemFilter } from './problems/problem.filter.js';
import type { ListenSettings } from './settings/host-settings.js';
import type { Transport } from './transport.js';

export interface ServiceOptions {
  /** As in the contract: `webhook-dispatch`. */
  name: string;
  module: Type | DynamicModule;
  settings: ListenSettings;
  /** The strategy that receives records, from the container: `(app) => app.get(KafkaTransport)`. */
  transport?: (app: NestFastifyApplication) => Transport;
  /**
   * The code of a 503 where an error means that something the service needs is away for a while: `databaseAway` of
   * @crossdock/postgres. Undefined for any other error.
   */
  unavailable?: (error: unknown) => string | undefined;
  /** Pipes, guards, body parsers, hooks of the HTTP server: before anything listens. */
  configure?: (app: NestFastifyApplication) => Promise<void> | void;
}

@Module({})
class Service {}

/**
 * The life of a service, the same for each:
 *
 * 1. wire the module; print what fails and exit with 1,
 * 2. listen on HTTP: /health/ready answers 503 with reasons until the rest has come up,
 * 3. start to receive records,
 * 4. on a signal: take no more requests, finish those in hand, close the transport, run the destroy hooks (publishers,
 *    databases), exit.
 *
 * An error that nobody caught ends the process: its state is unknown, and starting again is safe by design.
 */
export async function startService(options: ServiceOptions): Promise<void> {
  const { name, settings } = options;
  const logger = createLogger(name, settings.instance, settings.logLevel);
  process.on('uncaughtException', (err) => crash(logger, err));
  process.on('unhandledRejection', (reason) => crash(logger, reason));
  try {
    await run(options, logger);
  } catch (err) {
    crash(logger, err);
  }
}

async function run(
  { module, settings, transport, unavailable, configure }: ServiceOptions,
  logger: Logger,
): Promise<void> {
  collectDefaultMetrics();
  const app = await NestFactory.create<NestFastifyApplication>(
    { module: Service, imports: [HostModule.with(logger), module] },
    new FastifyAdapter({ forceCloseConnections: 'idle', requestTimeout: 30_000 }),
    { logger: new NestLogger(logger), abortOnError: false },
  );
  app.useGlobalFilters(new ProblemFilter(logger, unavailable));
  await configure?.(app);

  const readiness = app.get(Readiness);
  const strategy = transport?.(app);
  let started = false;
  if (strategy !== undefined) {
    readiness.add('transport', () =>
      started ? strategy.readiness() : { ready: false, reason: 'it is starting' },
    );
    app.connectMicroservice({ strategy });
  }
  const stop = stopGracefully(logger, [
    ['readiness', () => readiness.add('stop', () => ({ ready: false, reason: 'the service is stopping' }))],
    ['requests', () => closeIntake(app)],
    ['transport', () => strategy?.close()],
    ['application', () => app.close()],
  ]);
  await app.listen(settings.port, settings.host ?? '127.0.0.1');
  logger.info({ port: portOf(app), pid: process.pid }, 'service.started');
  try {
    if (strategy !== undefined) await app.startAllMicroservices();
  } catch (error) {
    // A transport that is closed while it starts may fail; that is no crash.
    if (!stop.requested) throw error;
  }
  forgetStart();
  started = true;
}

/**
 * Gives back what only the start needed: a third of the heap by then is garbage of loading modules and of making them one
 * application, which otherwise stays for hours, as a quiet service makes too little of it to be asked. Once, before the service
 * says that it is ready, for a tenth of a second or two; only where the process was started with --expose-gc.
 */
function forgetStart(): void {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

/** Stops listening and waits for the requests in hand. A connection that falls idle meanwhile is closed, not waited for. */
async function closeIntake(app: NestFastifyApplication): Promise<void> {
  const idle = setInterval(() => app.getHttpServer().closeIdleConnections(), 50);
  await app.getHttpAdapter().getInstance().close();
  clearInterval(idle);
}

function portOf(app: NestFastifyApplication): number | undefined {
  const address = app.getHttpServer().address();
  return typeof address === 'object' ? address?.port : undefined;
}

function crash(logger: Logger, err: unknown): never {
  logger.fatal({ err }, 'service.crashed');
  process.exit(1);
}
