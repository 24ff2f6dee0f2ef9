import type { AllowedDestination } from '@crossdock/contracts';
import { Sealer } from '@crossdock/credentials';
import { AllowedTopics } from '@crossdock/kafka';
import { newSigningSecret, type SignatureScheme } from '@crossdock/signatures';
import type { FieldError } from '@crossdock/service-host';
import { Injectable } from '@nestjs/common';
import { ownedBy, type Caller } from '../access/caller.js';
import { ownerOf, requireTenant } from '../access/ownership.js';
import { Destination, type Verdict } from '../checks/destination.js';
import { policyColumns, policyErrors } from '../delivery-policy/delivery-policy-fields.js';
import { immutable, invalid } from '../http/refusals.js';
import type { Decide, Fields } from '../storage/configuration-store.js';
import type { Endpoint } from '../storage/entities/endpoint.entity.js';
import { Stores } from '../storage/stores.js';
import { authenticationErrors, storedAuthentication } from './authentication.js';
import { batchErrors } from './delivery-batch.js';
import { orderErrors, storedOrder } from './delivery-order.js';
import type { EndpointBody } from './endpoint.dto.js';
import { kindErrors, noMailbox, placeColumns } from './endpoint-kind.js';
import { storedTls, tlsErrors, tlsWarnings } from './endpoint-tls.js';
import { withNewKey } from './poll-keys.js';
import type { RotatePollKeyBody } from './poll-key.dto.js';
import { headerErrors, storedHeaders } from './request-headers.js';
import {
  formOf,
  headersOf,
  newTemplateSecret,
  storedTemplate,
  templateErrors,
} from './signature-template.js';
import { refuseAnotherScheme, secretErrors } from './signing-secret-errors.js';
import type { RotateBody } from './signing-secret.dto.js';
import { schemeOfSealed, withNewest } from './signing-secrets.js';

/** Secrets that were generated: this is the only time that they can be seen. */
export interface ShownOnce {
  signingSecret?: string;
  signatureTemplateSecret?: string;
  pollKey?: string;
}

/** An endpoint as it was written. */
export interface Written {
  row: Endpoint;
  created: boolean;
  shownOnce: ShownOnce;
  warnings?: FieldError[];
}

interface Decided {
  decide: Decide<Endpoint>;
  /** Filled when the decision is made. */
  shownOnce: ShownOnce;
  warnings: FieldError[];
}

const HOUR_MS = 3_600_000;
/** Also where a PUT brings a new secret. */
const expireOldAfterHours = 24;

@Injectable()
export class EndpointsService {
  constructor(
    private readonly stores: Stores,
    private readonly sealer: Sealer,
    private readonly destination: Destination,
    private readonly allowedTopics: AllowedTopics,
  ) {}

  async create(id: string, body: EndpointBody, caller: Caller): Promise<Written> {
    const { decide, shownOnce, warnings } = await this.decide(body, caller);
    const row = await this.stores.endpoints.create(id, decide);
    return { row, created: true, shownOnce, warnings };
  }

  async put(id: string, body: EndpointBody, caller: Caller): Promise<Written> {
    const { decide, shownOnce, warnings } = await this.decide(body, caller);
    const { row, created } = await this.stores.endpoints.put(id, decide, ownedBy(caller));
    return { row, created, shownOnce, warnings };
  }

  /** Signs with the new secret, and for a while with those before it. */
  async rotate(id: string, body: RotateBody, caller: Caller): Promise<Written> {
    refuse(secretErrors(body));
    const shownOnce: ShownOnce = {};
    const row = await this.change(id, caller, ({ signingSecrets }) => {
      const scheme = body.signatureScheme ?? (signingSecrets[0] && schemeOfSealed(signingSecrets[0]));
      const secret = body.signingSecret ?? generated(scheme, shownOnce);
      const turning = { now: Date.now(), expireOldAfterMs: body.expireOldAfterHours * HOUR_MS };
      return { signingSecrets: withNewest(this.sealer, signingSecrets, secret, turning) };
    });
    return { row, created: false, shownOnce };
  }

  dropPreviousSecrets(id: string, caller: Caller): Promise<Endpoint> {
    return this.change(id, caller, ({ signingSecrets }) => ({ signingSecrets: signingSecrets.slice(0, 1) }));
  }

  /** Opens the mailbox with a new key, and for a while with the one before it. @throws Problem not_for_this_kind */
  async rotatePollKey(id: string, body: RotatePollKeyBody, caller: Caller): Promise<Written> {
    const shownOnce: ShownOnce = {};
    const row = await this.change(id, caller, ({ poll }) => {
      if (poll === null) throw noMailbox(id);
      const expireOldAfterMs = body.expireOldAfterHours * HOUR_MS;
      const made = withNewKey(poll, { now: Date.now(), expireOldAfterMs });
      shownOnce.pollKey = made.key;
      return { poll: made.poll };
    });
    return { row, created: false, shownOnce };
  }

  setStatus(id: string, status: Endpoint['status'], caller: Caller): Promise<Endpoint> {
    return this.change(id, caller, (current) => ({
      status,
      disabledReason: status === 'enabled' ? null : current.disabledReason,
    }));
  }

  /**
   * Disables an endpoint that answered 410 or that its policy gave up, unless it was changed since the version that this was about:
   * whoever changed it knows better. Answers whether it was disabled.
   */
  async disableStopped(id: string, seenVersion: number, reason: string): Promise<boolean> {
    let disabled = false;
    await this.stores.endpoints.changeIfThere(id, (current) => {
      disabled =
        current.version <= seenVersion &&
        current.status === 'enabled' &&
        !(reason === 'gone' && current.onGone === 'fail');
      return disabled ? { ...current, status: 'disabled', disabledReason: reason } : current;
    });
    return disabled;
  }

  private change(
    id: string,
    caller: Caller,
    wanted: (current: Endpoint) => Partial<Fields<Endpoint>>,
  ): Promise<Endpoint> {
    return this.stores.endpoints.change(
      id,
      (current) => ({ ...current, ...wanted(current) }),
      ownedBy(caller),
    );
  }

  private async decide(body: EndpointBody, caller: Caller): Promise<Decided> {
    const tenantId = ownerOf(body.tenantId, caller);
    const { headers = [], signatureTemplate: template, authentication } = body;
    const { errors, warnings } = await this.reachable(body, tenantId);
    const taken = [
      ...(template ? headersOf(formOf(template)) : []),
      ...(authentication ? ['authorization'] : []),
    ];
    refuse([
      ...kindErrors(body, caller, this.allowedTopics),
      ...secretErrors(body),
      ...policyErrors(body),
      ...headerErrors(headers, taken, body.kind),
      ...authenticationErrors(body),
      ...tlsErrors(body, Date.now()),
      ...orderErrors(body.order),
      ...batchErrors(body),
      ...errors,
      ...templateErrors(body.signatureTemplate),
    ]);
    const shownOnce: ShownOnce = {};
    const decide: Decide<Endpoint> = async (current, transaction) => {
      await requireTenant(transaction, tenantId);
      if (current !== null && current.tenantId !== tenantId) throw immutable('/tenantId');
      const status = body.status ?? current?.status ?? 'enabled';
      // Whoever may change an endpoint must not have secrets that they do not know sent to a server of their own.
      const known = current !== null && isSamePlace(current, placeColumns(body)) ? current : null;
      const { stored, errors: missing } = storedHeaders(this.sealer, headers, known?.headers ?? []);
      const authenticating = storedAuthentication(this.sealer, authentication, known?.authentication ?? null);
      const tls = storedTls(this.sealer, body.tls, current?.tls ?? null);
      refuse([...missing, ...authenticating.errors, ...tls.errors]);
      return {
        tenantId,
        ...placeColumns(body),
        poll: body.kind === 'poll' ? pollOf(current, shownOnce) : null,
        status,
        disabledReason: status === 'enabled' ? null : (current?.disabledReason ?? null),
        signingSecrets: this.secretsOf(body, current, shownOnce),
        signatureTemplate: this.templateOf(body, current, shownOnce),
        maxInFlight: body.maxInFlight,
        maxPerSecond: body.maxPerSecond ?? null,
        method: body.method ?? null,
        contentType: body.contentType ?? null,
        headers: stored.length > 0 ? stored : null,
        authentication: authenticating.stored,
        tls: tls.stored,
        order: storedOrder(body.order),
        batch: body.batch ? { ...body.batch } : null,
        ...policyColumns(body),
      };
    };
    return { decide, shownOnce, warnings: [...warnings, ...tlsWarnings(body.tls, Date.now())] };
  }

  /** Whether requests may go to every URL that the body names. */
  private async reachable({ url, authentication }: EndpointBody, tenantId: string): Promise<Verdict> {
    const opened = await this.opened(tenantId);
    const named: [string, string][] = url === undefined ? [] : [[url, '/url']];
    if (authentication?.kind === 'oauth2' && authentication.tokenUrl !== undefined) {
      named.push([authentication.tokenUrl, '/authentication/tokenUrl']);
    }
    const verdicts = await Promise.all(
      named.map(([text, field]) => this.destination.check(text, field, opened)),
    );
    return {
      errors: verdicts.flatMap(({ errors }) => errors),
      warnings: verdicts.flatMap(({ warnings }) => warnings),
    };
  }

  private secretsOf(
    { signingSecret, signatureScheme }: EndpointBody,
    current: Endpoint | null,
    shownOnce: ShownOnce,
  ): Endpoint['signingSecrets'] {
    const before = current?.signingSecrets ?? [];
    const [newest] = before;
    if (signingSecret === undefined && newest !== undefined) {
      refuseAnotherScheme(signatureScheme, schemeOfSealed(newest));
      return before;
    }
    return withNewest(this.sealer, before, signingSecret ?? generated(signatureScheme, shownOnce), {
      now: Date.now(),
      expireOldAfterMs: expireOldAfterHours * HOUR_MS,
    });
  }

  private templateOf(
    { signatureTemplate }: EndpointBody,
    current: Endpoint | null,
    shownOnce: ShownOnce,
  ): Endpoint['signatureTemplate'] {
    if (signatureTemplate === undefined) return null;
    const before = current?.signatureTemplate ?? null;
    const made = newTemplateSecret();
    if (before === null && signatureTemplate.secret === undefined) shownOnce.signatureTemplateSecret = made;
    return storedTemplate(this.sealer, before, signatureTemplate, made);
  }

  /** What the operator opened for a tenant. One that is not there has nothing, and is refused in the transaction. */
  private async opened(tenantId: string): Promise<AllowedDestination[]> {
    return (await this.stores.tenants.find(tenantId))?.allowedDestinations ?? [];
  }
}

/** A new secret, to be shown where a receiver needs it: what it needs of a key pair is the public key, which anybody may see. */
function generated(scheme: SignatureScheme | undefined, shownOnce: ShownOnce): string {
  const secret = newSigningSecret(scheme);
  if (scheme !== 'v1a') shownOnce.signingSecret = secret;
  return secret;
}

/** The keys of a mailbox stay; one that is new has a new one. */
function pollOf(current: Endpoint | null, shownOnce: ShownOnce): Endpoint['poll'] {
  if (current?.poll) return current.poll;
  const { key, poll } = withNewKey(null, { now: Date.now(), expireOldAfterMs: 0 });
  shownOnce.pollKey = key;
  return poll;
}

type Place = ReturnType<typeof placeColumns>;

/** Whether messages go to the same server, or to the same topic, which nobody but an operator chooses. */
function isSamePlace(one: Place, other: Place): boolean {
  if (one.kind !== other.kind) return false;
  if (one.url === null || other.url === null) return one.topic?.name === other.topic?.name;
  return new URL(one.url).origin === new URL(other.url).origin;
}

function refuse(errors: FieldError[]): void {
  if (errors.length > 0) throw invalid(...errors);
}
