import type { TopicsOnBroker } from './topics/check-topics.js';

/** How a service finds the bus and who it is there. */
export interface KafkaSettings {
  readonly brokers: string[];
  /** Put before every topic name and group id; empty in production. Lets several systems share a broker. */
  readonly topicPrefix: string;
  /** Name of the service in the contract, such as `webhook-dispatch`. */
  readonly service: string;
  /** Distinguishes the processes of one service in logs and group members. */
  readonly instance: string;
  /** How long a record is repeated whose handler fails with an error that nobody classed. Default 30 s. */
  readonly doubtMs?: number;
  /** What a service wants of its topics beyond the contract. Whatever it throws ends the start. */
  readonly checkTopics?: (topics: TopicsOnBroker) => void;
}

export const KAFKA_SETTINGS = Symbol('KafkaSettings');
/** Injection token of the `BusLog`. */
export const BUS_LOG = Symbol('BusLog');
