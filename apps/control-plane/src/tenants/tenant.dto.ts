import type { TenantChanged } from '@crossdock/contracts';
import { Identified } from '../http/described.js';
import { ChoiceField, TextField } from '../http/fields.js';
import { ID, ID_RULE } from '../http/identifier.js';

export class TenantBody {
  @TextField({ description: 'For people.', example: 'Company B' })
  name!: string;

  @ChoiceField(['active', 'suspended'], {
    description: 'Suspended: its keys do not work and nothing is delivered or accepted for it.',
    optional: true,
    default: 'active',
  })
  status: TenantChanged['status'] = 'active';
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
