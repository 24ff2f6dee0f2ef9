import { Counter, Gauge } from 'prom-client';

/** Records that wait for the relay, as its leader sees them. Growing: the brokers do not take them. */
export const outboxWaiting = new Gauge({
  name: 'crossdock_outbox_waiting',
  help: 'Configuration records that wait to be published; known to the leader only.',
});

export const outboxPublished = new Counter({
  name: 'crossdock_outbox_published_total',
  help: 'Configuration records published, repeats included.',
});
