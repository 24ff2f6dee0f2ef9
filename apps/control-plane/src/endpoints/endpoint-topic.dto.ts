import type { EndpointTopic } from '@crossdock/contracts';
import { ChoiceField, TextField } from '../http/fields.js';

export class EndpointTopicBody {
  @TextField({
    description:
      'Its whole name. One that the operator lists in `ALLOWED_TOPICS` (`topic_not_allowed`), and none of Crossdock or Kafka itself (`topic_reserved`). It need not be there yet.',
    example: 'warehouse.events',
    maxLength: 249,
  })
  name!: string;

  @ChoiceField(['subject', 'none'], {
    description:
      'The key of its records. `subject`: the subject of the event, where it has one, so that what is about one thing stays in order. `none`: no key.',
    optional: true,
    default: 'subject',
  })
  key: NonNullable<EndpointTopic['key']> = 'subject';
}
