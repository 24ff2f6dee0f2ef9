import { Shown } from '@crossdock/open-api';

export const REPLACED_AT = {
  required: false,
  format: 'date-time',
  example: '2026-11-25T08:00:00.000Z',
  description: 'When the next version took its place, or it was deleted. Absent: it is the present one.',
} as const;

/** That there was a version, and how long it was in force. */
export class VersionBriefAnswer {
  @Shown({ example: 3 })
  version!: number;

  @Shown({ format: 'date-time', example: '2026-11-24T09:00:00.000Z' })
  changedAt!: string;

  @Shown(REPLACED_AT)
  replacedAt?: string;
}

export class VersionsAnswer {
  @Shown({ type: [VersionBriefAnswer], description: 'Newest first.' })
  items!: VersionBriefAnswer[];
}
