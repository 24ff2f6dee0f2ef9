import type { ApiKeyChanged } from '@crossdock/contracts';
import { Identified, Shown } from '@crossdock/open-api';
import { ChoiceField, TextField } from '../http/fields.js';
import { ID, ID_RULE } from '../http/identifier.js';

export class ApiKeyBody {
  @ChoiceField(['operator', 'tenant', 'application'], {
    description:
      'operator: everything. tenant: its own endpoints and subscriptions. application: publish events at the gateway.',
    example: 'tenant',
  })
  role!: ApiKeyChanged['role'];

  @TextField({
    description:
      'The only tenant that the key may act for: required for tenant, possible for application; cannot be changed.',
    example: 'company-b',
    optional: true,
    maxLength: 64,
  })
  tenantId?: string;

  @TextField({ description: 'For people.', example: 'Shop, production' })
  name!: string;

  @ChoiceField(['active', 'suspended'], {
    description: 'Suspended: does not work.',
    optional: true,
    default: 'active',
  })
  status: ApiKeyChanged['status'] = 'active';
}

export class NewApiKeyBody extends ApiKeyBody {
  @TextField({
    description: 'Chosen or generated; it is a part of the key.',
    example: 'shop-production',
    optional: true,
    pattern: ID,
    rule: ID_RULE,
    maxLength: 64,
  })
  id?: string;
}

@Identified()
export class ApiKeyAnswer extends ApiKeyBody {}

export class ApiKeyAnswerWithKey extends ApiKeyAnswer {
  @Shown({
    required: false,
    example: 'cdk_shop-production_…',
    description: 'Shown when it is made, and then never again.',
  })
  key?: string;
}
