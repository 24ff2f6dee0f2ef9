import { AllowList, AllowListInvalid } from '@crossdock/address-guard';
import type { FieldError } from '@crossdock/service-host';
import { policyErrors, statedPolicy } from '../delivery-policy/delivery-policy-fields.js';
import { invalid } from '../http/refusals.js';
import type { Fields } from '../storage/configuration-store.js';
import type { Tenant } from '../storage/entities/tenant.entity.js';
import type { AllowedDestinationBody, TenantBody } from './tenant.dto.js';

/** @throws Problem where an entry of the allow-list is none, or a default of deliveries is not valid */
export function tenantFields({
  name,
  status,
  allowedDestinations,
  deliveryDefaults = {},
}: TenantBody): Fields<Tenant> {
  const entries = allowedDestinations ?? [];
  const errors = [...entries.flatMap(entryErrors), ...policyErrors(deliveryDefaults, '/deliveryDefaults')];
  if (errors.length > 0) throw invalid(...errors);
  const defaults = statedPolicy(deliveryDefaults);
  // An empty list says what none says; so that both are one version, it is stored as none. So are empty defaults.
  return {
    name,
    status,
    allowedDestinations: entries.length > 0 ? entries.map((entry) => ({ ...entry })) : null,
    deliveryDefaults: Object.keys(defaults).length > 0 ? defaults : null,
  };
}

function entryErrors(entry: AllowedDestinationBody, index: number): FieldError[] {
  try {
    AllowList.of([entry]);
    return [];
  } catch (error) {
    if (!(error instanceof AllowListInvalid)) throw error;
    const field = `/allowedDestinations/${index}/${error.field}`;
    return [{ field, code: 'wrong_format', detail: error.message }];
  }
}
