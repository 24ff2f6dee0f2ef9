import { randomInt, randomUUID } from 'node:crypto';
import { CloudEvent } from 'cloudevents';

/**
 * What happens in a CRM all day: people correct contacts, and now and then a deal is won. Every happening becomes one
 * CloudEvent. Its id is given here, once, and never changes again: whatever is sent twice is recognised by it.
 */
export function nextHappening(): CloudEvent<unknown> {
  return randomInt(4) === 0 ? dealWon() : contactUpdated();
}

function contactUpdated(): CloudEvent<unknown> {
  const person = oneOf(people);
  return event('contact.updated', person.contactId, {
    ...person,
    phone: `+49 30 ${randomInt(1_000_000, 9_999_999)}`,
    changed: ['phone'],
  });
}

function dealWon(): CloudEvent<unknown> {
  const dealId = `D-${randomUUID().slice(0, 8)}`;
  return event('deal.won', dealId, {
    dealId,
    contactId: oneOf(people).contactId,
    value: randomInt(10, 500) * 100,
    currency: 'EUR',
  });
}

function event(type: string, subject: string, data: object): CloudEvent<unknown> {
  return new CloudEvent({
    id: randomUUID(),
    source: '/crm',
    type,
    subject,
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    data,
  });
}

function oneOf<T>(choices: readonly [T, ...T[]]): T {
  return choices[randomInt(choices.length)] ?? choices[0];
}

interface Person {
  contactId: string;
  name: string;
  email: string;
}

const people: readonly [Person, ...Person[]] = [
  { contactId: 'C-1', name: 'Ada Sommer', email: 'ada@example.com' },
  { contactId: 'C-2', name: 'Noor Haddad', email: 'noor@example.com' },
  { contactId: 'C-3', name: 'Jun Watanabe', email: 'jun@example.com' },
];
