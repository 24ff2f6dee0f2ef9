import type { TenantChanged } from '@crossdock/contracts';
import { DeliveryPolicyBody } from '../delivery-policy/delivery-policy.dto.js';
import { Identified, Shown } from '@crossdock/open-api';
import { ChoiceField, NestedField, NestedListField, TextField, WholeNumbersField } from '../http/fields.js';
import { ID, ID_RULE } from '../http/identifier.js';
import { REPLACED_AT } from '../http/versions.dto.js';

export class AllowedDestinationBody {
  @TextField({
    description: 'CIDR, or one address, that may be reached although it is not public.',
    example: '10.20.0.0/16',
    optional: true,
    maxLength: 64,
  })
  network?: string;

  @TextField({
    description:
      'A name, or `*.` before it for all below it. It may be local and lead to addresses of private use (RFC 1918, RFC 6598, RFC 4193), but not to loopback or link local ones.',
    example: 'hooks.corp.example',
    optional: true,
    maxLength: 255,
  })
  host?: string;

  @WholeNumbersField({
    description: 'At these ports. Left out: at every port.',
    example: [443, 8443],
    optional: true,
    min: 1,
    max: 65_535,
    minItems: 1,
    maxItems: 100,
  })
  ports?: number[];
}

export class TenantBody {
  @TextField({ description: 'For people.', example: 'Company B' })
  name!: string;

  @ChoiceField(['active', 'suspended'], {
    description: 'Suspended: its keys do not work and nothing is delivered or accepted for it.',
    optional: true,
    default: 'active',
  })
  status: TenantChanged['status'] = 'active';

  @NestedListField(() => AllowedDestinationBody, {
    description:
      'What its endpoints may reach beside public addresses at the allowed ports; each entry has either `network` or `host`. Left out: nothing. Where TLS is not at hand, http will do there.',
    optional: true,
    minItems: 0,
    maxItems: 100,
  })
  allowedDestinations?: AllowedDestinationBody[];

  @NestedField(() => DeliveryPolicyBody, {
    description:
      'The delivery policy of its endpoints, where they do not state their own. What is left out is the platform’s.',
    optional: true,
  })
  deliveryDefaults?: DeliveryPolicyBody;
}

export class NewTenant extends TenantBody {
  @TextField({
    description: 'Chosen or generated.',
    example: 'company-b',
    optional: true,
    pattern: ID,
    rule: ID_RULE,
    maxLength: 64,
  })
  id?: string;
}

@Identified()
export class TenantAnswer extends TenantBody {}

/** A tenant as it was. */
export class TenantVersionAnswer extends TenantAnswer {
  @Shown(REPLACED_AT)
  replacedAt?: string;
}
