import { allTopics } from './wanted-topics.js';

/** Stable codes: the same when an endpoint is configured and at every attempt. */
export const topicRefusalCodes = ['topic_not_valid', 'topic_reserved', 'topic_not_allowed'] as const;

export type TopicRefusalCode = (typeof topicRefusalCodes)[number];

export interface TopicRefusal {
  readonly code: TopicRefusalCode;
  /** For a person to read. */
  readonly detail: string;
}

/** Names that a broker takes (org.apache.kafka.common.internals.Topic). */
const validName = /^[\w.-]{1,249}$/;
const validPattern = /^(?:[\w.-]{1,249}|[\w.-]{0,248}\*)$/;
/** The next version of a topic of ours is ours as well. */
const withoutVersion = (name: string): string => name.replace(/\.v\d+$/, '');
const ours: readonly string[] = allTopics.map(({ name }) => withoutVersion(name));

/**
 * Which topics of the organisation deliveries may be written to: those that the operator lists, never one of Crossdock's own nor of Kafka's. After
 * any prefix a topic is Crossdock's own: another installation may be on the same brokers.
 * Decided here alone, so that the control plane and the dispatcher say the same in the same words.
 */
export class AllowedTopics {
  private readonly names: ReadonlySet<string>;
  private readonly prefixes: readonly string[];

  /**
   * @param patterns names, and beginnings of names followed by `*`
   * @param topicPrefix of Crossdock's own topics
   * @throws Error that names the pattern that is none
   */
  constructor(
    patterns: readonly string[],
    private readonly topicPrefix: string,
  ) {
    const wrong = patterns.find((pattern) => !validPattern.test(pattern));
    if (wrong !== undefined) throw new Error(`${wrong} is no topic, nor the beginning of one before a *`);
    this.names = new Set(patterns.filter((pattern) => !pattern.endsWith('*')));
    this.prefixes = patterns
      .filter((pattern) => pattern.endsWith('*'))
      .map((pattern) => pattern.slice(0, -1));
  }

  /** Why nothing may be written to the topic; null when it may. */
  refusal(topic: string): TopicRefusal | null {
    if (!validName.test(topic) || topic === '.' || topic === '..') {
      const rule = '1 to 249 letters, digits, full stops, hyphens and underscores';
      return { code: 'topic_not_valid', detail: `It is not the name of a topic: ${rule}.` };
    }
    if (this.isReserved(topic)) {
      return { code: 'topic_reserved', detail: `${topic} is a topic of Crossdock or of Kafka itself.` };
    }
    if (this.names.has(topic) || this.prefixes.some((prefix) => topic.startsWith(prefix))) return null;
    const detail = `${topic} is not among the topics that the operator lists in ALLOWED_TOPICS.`;
    return { code: 'topic_not_allowed', detail };
  }

  private isReserved(topic: string): boolean {
    const isInside = this.topicPrefix !== '' && topic.startsWith(this.topicPrefix);
    const name = withoutVersion(topic);
    return isInside || topic.startsWith('__') || ours.some((own) => name.endsWith(own));
  }
}
