import ipaddr from 'ipaddr.js';
import { NameResolver } from './name-resolver.js';
import { embeddedV4, parseAddress, specialPurpose } from './special-purpose.js';

/**
 * Decides which addresses a request to a destination of somebody else's choosing may reach.
 *
 * A name is resolved once; every answer is checked and one bad answer refuses the name, so that a name with a public and
 * a private address cannot win by luck. The caller connects to the address that is returned and to nothing else: a
 * second resolution could say something different (DNS rebinding).
 */

export interface PinnedAddress {
  address: string;
  family: 4 | 6;
}

export type Lookup = (hostname: string) => Promise<PinnedAddress[]>;

const names = new NameResolver();
const byName: Lookup = (hostname) => names.resolve(hostname);

export class AddressRefused extends Error {
  readonly code = 'address_not_allowed';
  constructor(
    readonly hostname: string,
    readonly reason: string,
  ) {
    super(`${hostname} is not an allowed destination: ${reason}.`);
  }
}

export class AddressGuard {
  private readonly allowed: [ipaddr.IPv4 | ipaddr.IPv6, number][];
  private readonly resolving = new Map<string, Promise<PinnedAddress[]>>();

  /**
   * @param allowedNetworks networks in CIDR form, or single addresses, that may be reached whatever the registries say.
   * @param resolve how a name becomes addresses; by default from the hosts file and the name servers.
   * @throws RangeError naming an entry that is not a network.
   */
  constructor(
    allowedNetworks: readonly string[],
    private readonly resolve: Lookup = byName,
  ) {
    this.allowed = allowedNetworks.map(parseNetwork);
  }

  /** Null when the address may be reached, else the reason for a person to read. */
  check(address: string): string | null {
    const parsed = parseAddress(address);
    if (!parsed) return 'not an address in its usual form';
    const carried = embeddedV4(parsed);
    if (this.isAllowed(parsed) || (carried && this.isAllowed(carried))) return null;
    return specialPurpose(parsed);
  }

  /**
   * The address to connect to.
   * @param hostname a name or an address, IPv6 with or without brackets (as `URL.hostname` gives it).
   * @throws AddressRefused when an answer is not allowed, or the name is an address in an unusual notation (octal,
   *   hexadecimal, short or a single number: parsers disagree about these); otherwise the error of the resolution.
   */
  async resolveAllowed(hostname: string): Promise<PinnedAddress> {
    const bare = hostname.startsWith('[') && hostname.endsWith(']') ? hostname.slice(1, -1) : hostname;
    const literal = parseAddress(bare);
    if (literal) {
      this.refuseUnlessAllowed(hostname, bare);
      return { address: bare, family: literal.kind() === 'ipv4' ? 4 : 6 };
    }
    if (bare === '' || bare.includes(':') || endsInNumber(bare)) {
      throw new AddressRefused(hostname, 'not an address in its usual form');
    }
    const answers = await this.resolveOnce(bare);
    for (const { address } of answers) this.refuseUnlessAllowed(hostname, address);
    const [first] = answers;
    if (!first) throw Object.assign(new Error(`${hostname} has no address.`), { code: 'ENOTFOUND' });
    return first;
  }

  /** Callers that ask for the same name at the same time share one resolution: a slow name takes one slot only. */
  private resolveOnce(hostname: string): Promise<PinnedAddress[]> {
    let running = this.resolving.get(hostname);
    if (!running) {
      running = this.resolve(hostname).finally(() => this.resolving.delete(hostname));
      this.resolving.set(hostname, running);
    }
    return running;
  }

  private refuseUnlessAllowed(hostname: string, address: string): void {
    const reason = this.check(address);
    if (reason) throw new AddressRefused(hostname, hostname === address ? reason : `${address}: ${reason}`);
  }

  private isAllowed(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
    return this.allowed.some((network) => network[0].kind() === address.kind() && address.match(network));
  }
}

/** Whether parsers of URLs would take the name for an IPv4 address (WHATWG URL, "ends in a number checker"). */
function endsInNumber(hostname: string): boolean {
  const labels = hostname.split('.');
  if (labels.at(-1) === '' && labels.length > 1) labels.pop();
  return /^(?:\d+|0[xX][0-9a-fA-F]*)$/.test(labels.at(-1) ?? '');
}

function parseNetwork(text: string): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  const [address = '', length, ...rest] = text.split('/');
  const parsed = parseAddress(address);
  const longest = parsed?.kind() === 'ipv4' ? 32 : 128;
  const bits = length === undefined ? longest : /^\d{1,3}$/.test(length) ? Number(length) : NaN;
  if (!parsed || rest.length > 0 || !(bits <= longest)) {
    throw new RangeError(`"${text}" is not a network such as 10.0.0.0/8 or fd00::/8.`);
  }
  return [parsed, bits];
}
