import type { AllowedDestination } from '@crossdock/contracts';
import { Sealer } from '@crossdock/credentials';
import { InvalidSecret, newSigningSecret, readSecret } from '@crossdock/signatures';
import type { FieldError } from '@crossdock/service-host';
import { Injectable } from '@nestjs/common';
import { ownedBy, type Caller } from '../access/caller.js';
import { ownerOf, requireTenant } from '../access/ownership.js';
import { Destination } from '../checks/destination.js';
import { policyColumns, policyErrors } from '../delivery-policy/delivery-policy-fields.js';
import { immutable, invalid } from '../http/refusals.js';
import type { Decide, Fields } from '../storage/configuration-store.js';
import type { Endpoint } from '../storage/entities/endpoint.entity.js';
import { Stores } from '../storage/stores.js';
import type { EndpointBody } from './endpoint.dto.js';
import { withNewest } from './signing-secrets.js';

/** An endpoint as it was written, with the secret if one was generated: the only time that it can be seen. */
export interface Written {
  row: Endpoint;
  created: boolean;
  signingSecret?: string;
  warnings?: FieldError[];
}

interface Decided {
  decide: Decide<Endpoint>;
  warnings: FieldError[];
}

@Injectable()
export class EndpointsService {
  constructor(
    private readonly stores: Stores,
    private readonly sealer: Sealer,
    private readonly destination: Destination,
  ) {}

  async create(id: string, body: EndpointBody, caller: Caller): Promise<Written> {
    const generated = body.signingSecret ? undefined : newSigningSecret();
    const { decide, warnings } = await this.decide(body, caller, generated);
    const row = await this.stores.endpoints.create(id, decide);
    return { row, created: true, signingSecret: generated, warnings };
  }

  async put(id: string, body: EndpointBody, caller: Caller): Promise<Written> {
    const generated = body.signingSecret ? undefined : newSigningSecret();
    const { decide, warnings } = await this.decide(body, caller, generated);
    const { row, created } = await this.stores.endpoints.put(id, decide, ownedBy(caller));
    return { row, created, warnings, ...(created ? { signingSecret: generated } : {}) };
  }

  /** Signs with the new secret and those before it, until they are dropped. */
  async rotate(id: string, given: string | undefined, caller: Caller): Promise<Written> {
    refuse(secretErrors(given));
    const secret = given ?? newSigningSecret();
    const row = await this.change(id, caller, (current) => ({
      signingSecrets: withNewest(this.sealer, current.signingSecrets, secret),
    }));
    return { row, created: false, ...(given ? {} : { signingSecret: secret }) };
  }

  dropPreviousSecrets(id: string, caller: Caller): Promise<Endpoint> {
    return this.change(id, caller, ({ signingSecrets }) => ({ signingSecrets: signingSecrets.slice(0, 1) }));
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

  private async decide(body: EndpointBody, caller: Caller, generated: string | undefined): Promise<Decided> {
    const tenantId = ownerOf(body.tenantId, caller);
    const { errors, warnings } = await this.destination.check(body.url, '/url', await this.opened(tenantId));
    refuse([...secretErrors(body.signingSecret), ...policyErrors(body), ...errors]);
    const decide: Decide<Endpoint> = async (current, transaction) => {
      await requireTenant(transaction, tenantId);
      if (current !== null && current.tenantId !== tenantId) throw immutable('/tenantId');
      const status = body.status ?? current?.status ?? 'enabled';
      const secret = body.signingSecret ?? (current === null ? generated : undefined);
      const secrets = current?.signingSecrets ?? [];
      return {
        tenantId,
        url: body.url,
        status,
        disabledReason: status === 'enabled' ? null : (current?.disabledReason ?? null),
        signingSecrets: secret ? withNewest(this.sealer, secrets, secret) : secrets,
        maxInFlight: body.maxInFlight,
        maxPerSecond: body.maxPerSecond ?? null,
        ...policyColumns(body),
      };
    };
    return { decide, warnings };
  }

  /** What the operator opened for a tenant. One that is not there has nothing, and is refused in the transaction. */
  private async opened(tenantId: string): Promise<AllowedDestination[]> {
    return (await this.stores.tenants.find(tenantId))?.allowedDestinations ?? [];
  }
}

function secretErrors(secret: string | undefined): FieldError[] {
  try {
    if (secret) readSecret(secret);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidSecret)) throw error;
    return [{ field: '/signingSecret', code: error.code, detail: error.message }];
  }
}

function refuse(errors: FieldError[]): void {
  if (errors.length > 0) throw invalid(...errors);
}
