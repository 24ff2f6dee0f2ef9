import { Shown } from '@crossdock/open-api';
import { NumberField } from '../http/fields.js';

export class RotatePollKeyBody {
  @NumberField({
    description:
      'For how many hours the key before opens the mailbox as well; 0: from now on the new one alone. Two keys open it at most.',
    min: 0,
    max: 720,
    optional: true,
    default: 24,
  })
  expireOldAfterHours: number = 24;
}

/** A key without the key. */
export class PollKeyAnswer {
  @Shown({ example: '5f3c1d9e0b7a2468', description: 'The part of the key that names it.' })
  id!: string;

  @Shown({ required: false, format: 'date-time', example: '2026-11-24T09:00:00.000Z' })
  createdAt?: string;

  @Shown({
    required: false,
    format: 'date-time',
    description: 'From then on it opens nothing. The newest does not expire.',
  })
  expiresAt?: string;
}

export class PollAnswer {
  @Shown({ type: [PollKeyAnswer], description: 'What opens the mailbox, newest first.' })
  keys!: PollKeyAnswer[];
}
