import type { EndpointChanged } from '@crossdock/contracts';
import { messageForm, type MessageForm } from './message.js';
import { RecentlyUsed } from './recently-used.js';

export type OpenedForm =
  { usable: true; form: MessageForm } | { usable: false; reason: 'secret_unreadable'; detail: string };

const mostKept = 4_096;

/** What messages have of an endpoint's configuration, opened once for each version of it, for the endpoints that were used last. */
export class OpenedForms {
  private readonly known = new RecentlyUsed<EndpointChanged, OpenedForm>(mostKept);

  /** @param openSecret gives the text of a sealed secret, or throws */
  constructor(
    private readonly openSecret: (sealed: string) => string,
    private readonly now: () => number = Date.now,
  ) {}

  of(endpoint: EndpointChanged): OpenedForm {
    let opened = this.known.get(endpoint);
    if (!opened) this.known.set(endpoint, (opened = this.open(endpoint)));
    return opened;
  }

  private open(endpoint: EndpointChanged): OpenedForm {
    try {
      return { usable: true, form: messageForm(endpoint, this.openSecret, this.now()) };
    } catch (error) {
      return { usable: false, reason: 'secret_unreadable', detail: `A secret: ${(error as Error).message}` };
    }
  }
}
