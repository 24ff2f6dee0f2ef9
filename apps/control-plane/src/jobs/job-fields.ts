import { isInstant, type FieldError } from '@crossdock/service-host';
import type { Caller } from '../access/caller.js';
import { requireTenant } from '../access/ownership.js';
import { eventTypeErrors, patternErrors } from '../checks/pattern.js';
import { invalid, unknownReference } from '../http/refusals.js';
import type { Decide } from '../storage/configuration-store.js';
import type { Job } from '../storage/entities/job.entity.js';
import { Subscription } from '../storage/entities/subscription.entity.js';
import type { JobBody } from './job.dto.js';

/** What a job shall be. @throws Problem, here or from the decision */
export function wanted(body: JobBody, caller: Caller, now = new Date()): Decide<Job> {
  const { kind, selection, ratePerSecond, reason } = body;
  const own = caller.role === 'operator' ? (body.tenantId ?? null) : (caller.tenantId ?? '');
  if (body.tenantId !== undefined && body.tenantId !== own)
    throw unknownReference('/tenantId', 'tenant', body.tenantId);
  const errors = selectionErrors(body);
  if (errors.length > 0) throw invalid(...errors);
  return async (_current, transaction) => {
    let tenantId = own;
    if (tenantId !== null) await requireTenant(transaction, tenantId);
    if (kind === 'replay') {
      const id = selection.subscriptionId ?? '';
      const subscription = await transaction.findOneBy(Subscription, { id });
      if (subscription === null || (tenantId !== null && subscription.tenantId !== tenantId))
        throw unknownReference('/selection/subscriptionId', 'subscription', id);
      tenantId = subscription.tenantId;
    }
    return {
      kind,
      tenantId,
      selection: JSON.parse(JSON.stringify(selection)) as Job['selection'],
      ratePerSecond,
      reason,
      orderedBy: caller.keyId,
      orderedAt: now.toISOString(),
      statusBy: null,
      status: 'running',
    };
  };
}

function selectionErrors({ kind, selection }: JobBody): FieldError[] {
  const of = kind === 'replay' ? replayErrors(selection) : deadLetterErrors(selection);
  const { from, to } = selection;
  for (const [name, given] of Object.entries({ from, to }))
    if (given !== undefined && !isInstant(given))
      of.push({
        field: `/selection/${name}`,
        code: 'wrong_format',
        detail: 'There is no such instant, or it is too far from UTC.',
      });
  if (from !== undefined && to !== undefined && Date.parse(from) >= Date.parse(to))
    of.push({ field: '/selection/to', code: 'out_of_range', detail: 'It must be after from.' });
  return [...of, ...eventTypeErrors(selection.eventTypes ?? [], '/selection/eventTypes')];
}

function replayErrors(selection: JobBody['selection']): FieldError[] {
  const { eventIds } = selection;
  const needed = ['subscriptionId', ...(eventIds ? [] : (['from', 'to'] as const))] as const;
  const missing = needed.filter((name) => selection[name] === undefined);
  const odd = (['deadLetterIds', 'endpointId', 'cause'] as const).filter(
    (name) => selection[name] !== undefined,
  );
  return [
    ...missing.map((name) => ({
      field: `/selection/${name}`,
      code: 'required',
      detail: name === 'subscriptionId' ? 'A replay needs it.' : 'A replay needs it, or eventIds.',
    })),
    ...odd.map((name) => ({
      field: `/selection/${name}`,
      code: 'not_allowed',
      detail: 'A replay is about events, not dead letters.',
    })),
    ...idErrors(eventIds, '/selection/eventIds', 256),
    ...patternErrors(selection.pattern, '/selection/pattern'),
  ];
}

function deadLetterErrors(selection: JobBody['selection']): FieldError[] {
  const odd = (['pattern', 'eventIds'] as const).filter((name) => selection[name] !== undefined);
  return [
    ...odd.map((name) => ({
      field: `/selection/${name}`,
      code: 'not_allowed',
      detail: 'It is for a replay only.',
    })),
    ...idErrors(selection.deadLetterIds, '/selection/deadLetterIds', 64),
  ];
}

function idErrors(ids: readonly string[] = [], field: string, maxLength: number): FieldError[] {
  const wrong = ids.findIndex((id) => id.length === 0 || id.length > maxLength);
  if (wrong < 0) return [];
  const detail = `It must have 1 to ${maxLength} characters.`;
  return [{ field: `${field}/${wrong}`, code: 'wrong_length', detail }];
}
