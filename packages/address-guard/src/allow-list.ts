import { isHostname } from './local-names.js';
import { Ports } from './ports.js';
import { lies, parseNetwork, type Address, type Network, type SpecialPurpose } from './special-purpose.js';

/** One thing that the operator opens, as configuration has it: a network or a host, and at which ports. */
export interface AllowedDestination {
  /**
   * CIDR, or one address. What lies in it may be reached whatever the registries say, but for the services where platforms give
   * credentials to the machine: each of these takes an entry of its own address.
   */
  readonly network?: string;
  /**
   * A name, or `*.` and the name above all those that are meant. It may be local, and lead to addresses of private use (RFC 1918,
   * RFC 6598, RFC 4193), but not to loopback, link local and the like.
   */
  readonly host?: string;
  /** Left out: every port. */
  readonly ports?: readonly number[];
}

export class AllowListInvalid extends RangeError {
  constructor(
    readonly field: 'network' | 'host' | 'ports',
    message: string,
  ) {
    super(message);
  }
}

interface Opening {
  readonly network: Network | null;
  readonly host: string | null;
  /** Null: every port. */
  readonly ports: Ports | null;
}

/** What the operator opens beside what is public. */
export class AllowList {
  static readonly empty = new AllowList([]);

  private constructor(private readonly openings: readonly Opening[]) {}

  /** @throws AllowListInvalid on the first entry that is none */
  static of(entries: readonly AllowedDestination[]): AllowList {
    return new AllowList(entries.map(openingOf));
  }

  /** Without the entries that cannot be understood: nothing is opened by a mistake. */
  static ofUnderstood(entries: readonly AllowedDestination[]): AllowList {
    return new AllowList(
      entries.flatMap((entry) => {
        try {
          return [openingOf(entry)];
        } catch {
          return [];
        }
      }),
    );
  }

  and(other: AllowList): AllowList {
    if (other.openings.length === 0) return this;
    return new AllowList([...this.openings, ...other.openings]);
  }

  /** Whether something that nobody has resolved yet might be opened at this port. */
  mayOpen(hostname: string, port: number): boolean {
    return this.openings.some((one) => (one.network !== null || names(one, hostname)) && takes(one, port));
  }

  /** Whether the name itself is opened, at any port. */
  names(hostname: string): boolean {
    return this.openings.some((one) => names(one, hostname));
  }

  /** How far the list opens an address to which the host name (null: none) led. */
  opens(
    address: Address,
    special: SpecialPurpose | null,
    { hostname, port }: { hostname: string | null; port: number },
  ): 'open' | 'other-port' | 'closed' {
    const covering = this.openings.filter(
      (one) =>
        (one.network !== null && covers(one.network, address, special)) ||
        (hostname !== null && names(one, hostname) && (special === null || special.kind === 'private-use')),
    );
    if (covering.some((one) => takes(one, port))) return 'open';
    return covering.length > 0 ? 'other-port' : 'closed';
  }
}

function covers(network: Network, address: Address, special: SpecialPurpose | null): boolean {
  const isOne = network[1] === (network[0].kind() === 'ipv4' ? 32 : 128);
  return lies(address, network) && (isOne || special?.kind !== 'platform');
}

function names({ host }: Opening, hostname: string): boolean {
  if (host === null) return false;
  return host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host;
}

function takes({ ports }: Opening, port: number): boolean {
  return ports === null || ports.has(port);
}

function openingOf({ network, host, ports }: AllowedDestination): Opening {
  if ((network === undefined) === (host === undefined)) {
    throw new AllowListInvalid('network', 'It must have either a network or a host.');
  }
  return {
    network: network === undefined ? null : told('network', () => parseNetwork(network)),
    host: host === undefined ? null : hostOf(host),
    ports: ports === undefined ? null : told('ports', () => new Ports(ports)),
  };
}

function hostOf(text: string): string {
  const host = text.toLowerCase().replace(/\.$/, '');
  const name = host.replace(/^\*\./, '');
  // The last label of a name is never a number (RFC 3696 section 2): such a host is an address, which is a network.
  if (!isHostname(name) || /(?:^|\.)\d+$/.test(name)) {
    throw new AllowListInvalid(
      'host',
      `"${text}" is not a host such as hooks.corp.example or *.corp.example.`,
    );
  }
  return host;
}

function told<T>(field: AllowListInvalid['field'], read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new AllowListInvalid(field, (error as Error).message);
  }
}
