import type { KeyHash, SenderChanged } from '@crossdock/contracts';
import { Identified, Shown } from '@crossdock/open-api';
import { ChoiceField, TextField, TextsField } from '../http/fields.js';
import { ID, ID_RULE } from '../http/identifier.js';

export class SenderBody {
  @TextField({ description: 'Whose events it sends; cannot be changed.', example: 'crm', maxLength: 64 })
  tenantId!: string;

  @TextField({ description: 'For people.', example: 'CRM' })
  name!: string;

  @TextsField({
    description: 'What it may send, as in a subscription.',
    example: ['contact.updated', 'deal.*'],
    maxItems: 100,
  })
  eventTypes!: string[];

  @ChoiceField(['active', 'suspended'], {
    description: 'Suspended: refused.',
    optional: true,
    default: 'active',
  })
  status: SenderChanged['status'] = 'active';
}

export class NewSender extends SenderBody {
  @TextField({
    description: 'Chosen or generated.',
    example: 'crm',
    optional: true,
    pattern: ID,
    rule: ID_RULE,
    maxLength: 64,
  })
  id?: string;
}

export class KeyStatusBody {
  @ChoiceField(['active', 'suspended'], { description: 'Suspended: does not work.', example: 'suspended' })
  status!: KeyHash['status'];
}

export class SenderKeyAnswer {
  @Shown({ example: '4f1c0a9be2d37788' })
  id!: string;

  @Shown({ enum: ['active', 'suspended'] })
  status!: string;
}

@Identified()
export class SenderAnswer extends SenderBody {
  @Shown({ type: [SenderKeyAnswer] })
  keys!: SenderKeyAnswer[];
}

export class NewKeyAnswer {
  @Shown({ example: '4f1c0a9be2d37788' })
  id!: string;

  @Shown({ example: 'cdk_4f1c0a9be2d37788_…', description: 'Shown here only.' })
  key!: string;
}
