/** The broker's configuration: one node that is broker and controller, for one machine. */
export function brokerProperties(dataFolder: string, ports: { broker: number; controller: number }): string {
  const listener = `127.0.0.1:${ports.broker}`;
  const controller = `127.0.0.1:${ports.controller}`;
  const properties: Record<string, string | number | boolean> = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@${controller}`,
    listeners: `PLAINTEXT://${listener},CONTROLLER://${controller}`,
    'advertised.listeners': `PLAINTEXT://${listener}`,
    'controller.listener.names': 'CONTROLLER',
    'log.dirs': dataFolder,
    'auto.create.topics.enable': false,
    'message.max.bytes': 8_388_608,
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 4,
    // A year: a stack that rested for longer than the default week must still know what it has done.
    'offsets.retention.minutes': 525_600,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    'group.initial.rebalance.delay.ms': 0,
    'num.network.threads': 1,
    'num.io.threads': 2,
    // Requests that waited and were answered stay in lists until so many are in them, and every collection of garbage copies them.
    'fetch.purgatory.purge.interval.requests': 50,
    'producer.purgatory.purge.interval.requests': 50,
    'num.recovery.threads.per.data.dir': 2,
    'log.cleaner.dedupe.buffer.size': 16_777_216,
    // Index files are laid out at this size for every partition.
    'log.index.size.max.bytes': 1_048_576,
  };
  return Object.entries(properties)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}
