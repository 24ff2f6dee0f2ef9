import { AllowList } from './allow-list.js';
import { localName } from './local-names.js';
import { NameResolver } from './name-resolver.js';
import { defaultPorts, Ports } from './ports.js';
import { DestinationRefused } from './refusal.js';
import { parseAddress, specialPurpose, type Address } from './special-purpose.js';
import { isOddNotation, readTarget, type Target } from './target.js';

/**
 * Decides where a request to a destination of somebody else's choosing may go. There is one decision, and its words are the same when
 * an endpoint is created and when a request is made.
 *
 * `inspect` says what can be said without asking anybody; `pin` resolves the name, once. Every answer is checked and one bad answer
 * refuses the name, so that a name with a public and a private address cannot win by luck. The caller connects to the address that is
 * returned, or one of them, and to nothing else, since a second resolution could say something different (DNS rebinding), and shows what it is
 * connected to to `verify`.
 */

export interface PinnedAddress {
  address: string;
  family: 4 | 6;
}

export type Lookup = (hostname: string) => Promise<PinnedAddress[]>;

/** Where a target is, when it may be reached. Opened: only because an allow-list says so. */
export type Place = 'public' | 'opened';

export interface Pinned extends PinnedAddress {
  readonly place: Place;
}

/** A target together with what is opened for whoever owns it. */
export interface Inspected extends Target {
  readonly allowed: AllowList;
}

export interface GuardOptions {
  /** Networks (CIDR, or addresses) that everybody may reach although they are not public, at every port. */
  readonly networks?: readonly string[];
  /** Ports at which public addresses may be reached, `443` or `8000-8999`. */
  readonly ports?: readonly string[];
  /** Name servers to ask, `address` or `address:port`; by default those of the machine. */
  readonly nameServers?: readonly string[];
  /** How a name becomes addresses; by default from the hosts file and the name servers. */
  readonly lookup?: Lookup;
}

const remedy = 'Only public addresses, and those that the operator opened, may be reached.';

export class AddressGuard {
  private readonly allowed: AllowList;
  private readonly ports: Ports;
  private readonly lookup: Lookup;
  private readonly resolving = new Map<string, Promise<PinnedAddress[]>>();

  /** @throws RangeError naming a network, port or name server that is none. */
  constructor({ networks = [], ports = defaultPorts, nameServers = [], lookup }: GuardOptions = {}) {
    this.allowed = AllowList.of(networks.map((network) => ({ network })));
    this.ports = new Ports(ports);
    this.lookup = lookup ?? resolving(nameServers);
  }

  /**
   * What the URL says, as far as it can be judged without resolving a name.
   * @param own what is opened for the owner of the URL, beside what is opened for everybody
   * @throws DestinationRefused
   */
  inspect(text: string, own: AllowList = AllowList.empty): Inspected {
    const target = { ...readTarget(text), allowed: this.allowed.and(own) };
    const { literal, hostname, port, allowed } = target;
    if (literal) {
      this.judge(target, literal, hostname);
      if (isOddNotation(text, target)) {
        throw new DestinationRefused(
          'notation_not_allowed',
          `Write the address as ${hostname}: other forms mean different things to different programs.`,
        );
      }
      return target;
    }
    const mayBeOpened = allowed.mayOpen(hostname, port);
    const local = localName(hostname);
    if (local && !mayBeOpened && !allowed.names(hostname)) throw nameRefused(hostname, local);
    if (!mayBeOpened && !target.isEncrypted) throw httpsRequired();
    if (!mayBeOpened && !this.ports.has(port)) throw this.portRefused(port);
    return target;
  }

  /**
   * What is said of a name that has no answer yet, when an endpoint is created before its name is there: nothing, but that a name that
   * looks public and is not opened will not do without TLS.
   * @throws DestinationRefused
   */
  inspectUnresolved({ isEncrypted, hostname, allowed }: Inspected): void {
    if (!isEncrypted && localName(hostname) === null && !allowed.names(hostname)) throw httpsRequired();
  }

  /**
   * The address to connect to: the first of all.
   * @throws as `pinAll`
   */
  async pin(target: Inspected): Promise<Pinned> {
    const [first] = await this.pinAll(target);
    return first;
  }

  /**
   * The addresses that may be connected to, as the resolver gave them, each checked.
   * @throws DestinationRefused when an answer is not allowed; otherwise the error of the resolution
   */
  async pinAll(target: Inspected): Promise<[Pinned, ...Pinned[]]> {
    const { literal, hostname } = target;
    if (literal) {
      const place = this.judge(target, literal, hostname);
      return [{ address: hostname, family: literal.kind() === 'ipv4' ? 4 : 6, place }];
    }
    const answers = await this.resolveOnce(hostname);
    const [first, ...others] = answers.map((answer) => ({
      ...answer,
      place: this.judgeText(target, answer.address),
    }));
    if (!first) throw Object.assign(new Error(`${hostname} has no address.`), { code: 'ENOTFOUND' });
    return [first, ...others];
  }

  /**
   * Whether a connection leads where it was pinned to. The last look, at what the socket says.
   * @throws DestinationRefused
   */
  verify(target: Inspected, pinned: PinnedAddress, remoteAddress: string | undefined): void {
    // A socket that was closed meanwhile says nothing, and nothing can be sent on it.
    if (remoteAddress === undefined) return;
    this.judgeText(target, remoteAddress);
    if (parseAddress(remoteAddress)?.toString() !== parseAddress(pinned.address)?.toString()) {
      throw new DestinationRefused(
        'resolved_address_not_allowed',
        `${target.hostname} was checked at ${pinned.address} and connected to ${remoteAddress}.`,
      );
    }
  }

  /** Callers that ask for the same name at the same time share one resolution: a slow name takes one slot only. */
  private resolveOnce(hostname: string): Promise<PinnedAddress[]> {
    let running = this.resolving.get(hostname);
    if (!running) {
      running = this.lookup(hostname).finally(() => this.resolving.delete(hostname));
      this.resolving.set(hostname, running);
    }
    return running;
  }

  private judgeText(target: Inspected, text: string): Place {
    const address = parseAddress(text);
    if (!address) {
      throw new DestinationRefused('resolved_address_not_allowed', `${text} is not an address. ${remedy}`);
    }
    return this.judge(target, address, text);
  }

  /** The one decision about one address. @throws DestinationRefused */
  private judge(target: Inspected, address: Address, text: string): Place {
    const { port, isEncrypted, literal, allowed } = target;
    const hostname = literal ? null : target.hostname;
    const special = specialPurpose(address);
    const opened = allowed.opens(address, special, { hostname, port });
    if (opened === 'closed') {
      if (hostname !== null && !allowed.names(hostname)) refuseLocalAnswer(hostname);
      if (special) throw addressRefused(hostname, text, special.reason);
    }
    if (!isEncrypted && special === null) throw httpsRequired();
    if (special && opened === 'other-port') {
      throw new DestinationRefused(
        'port_not_allowed',
        `Port ${port} is none at which the operator opened ${target.hostname}.`,
      );
    }
    if (opened !== 'open' && !this.ports.has(port)) throw this.portRefused(port);
    return special ? 'opened' : 'public';
  }

  private portRefused(port: number): DestinationRefused {
    return new DestinationRefused(
      'port_not_allowed',
      `Port ${port} is not allowed; allowed are ${this.ports.toString()}, and others where the operator opened them.`,
    );
  }
}

function resolving(servers: readonly string[]): Lookup {
  const names = new NameResolver(servers.length > 0 ? { servers } : {});
  return (hostname) => names.resolve(hostname);
}

function addressRefused(hostname: string | null, address: string, reason: string): DestinationRefused {
  return hostname === null
    ? new DestinationRefused(
        'address_not_allowed',
        `${address} is not an allowed destination: ${reason}. ${remedy}`,
      )
    : new DestinationRefused(
        'resolved_address_not_allowed',
        `${hostname} is not an allowed destination, it leads to ${address}: ${reason}. ${remedy}`,
      );
}

/** What a local name leads to is the operator's own matter: it is not told. */
function refuseLocalAnswer(hostname: string): void {
  const local = localName(hostname);
  if (local === null) return;
  throw new DestinationRefused(
    'resolved_address_not_allowed',
    `${hostname} is not an allowed destination: ${local}, and it leads to nothing that the operator opened.`,
  );
}

function nameRefused(hostname: string, reason: string): DestinationRefused {
  return new DestinationRefused(
    'name_not_allowed',
    `${hostname} is not an allowed destination: ${reason}. Only public names, and those that the operator opened, may be used.`,
  );
}

function httpsRequired(): DestinationRefused {
  return new DestinationRefused(
    'https_required',
    'It must be an https URL: only addresses that are not public and that the operator opened may be reached without TLS.',
  );
}
