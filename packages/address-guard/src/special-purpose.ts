import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { besideIana, ianaV4, ianaV6, platformServices, type SpecialNetwork } from './registries.js';

export type Address = ipaddr.IPv4 | ipaddr.IPv6;
export type Network = [Address, number];

/** Why an address is no public destination. */
export interface SpecialPurpose {
  /** For a person to read: the purpose, the network and where it is said. */
  readonly reason: string;
  /**
   * Private use: addresses that organisations give to their own hosts, as against loopback, link local, multicast and the like. Platform:
   * where the machine gets its credentials from.
   */
  readonly kind: 'private-use' | 'platform' | 'other';
}

/** RFC 1918, RFC 6598 and RFC 4193. */
const privateUse = new Set(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7']);

const platforms = new Set(platformServices.map(({ network }) => network));

/** Most specific first, so that the entry that says most about an address is the one that is named. */
const special = [...ianaV4, ...ianaV6, ...platformServices, ...besideIana]
  .map((entry) => ({ ...entry, range: ipaddr.parseCIDR(entry.network) }))
  .sort((a, b) => b.range[1] - a.range[1]);
const v4 = special.filter(({ range }) => range[0].kind() === 'ipv4');
const v6 = special.filter(({ range }) => range[0].kind() === 'ipv6');
const mapped = ipaddr.parseCIDR('::ffff:0:0/96');
const wellKnownNat64 = ipaddr.parseCIDR('64:ff9b::/96');

/** Four decimal octets, or IPv6 without a zone; else null. */
export function parseAddress(text: string): Address | null {
  switch (isIP(text)) {
    case 4:
      return ipaddr.parse(text);
    case 6: {
      if (text.includes('%')) return null;
      // ipaddr.js reads ::1.2.3.4 as ::ffff:1.2.3.4. In groups of hexadecimal digits there is nothing to misread.
      const groups = new URL(`http://[${text}]`).hostname.slice(1, -1);
      return ipaddr.parse(groups);
    }
    default:
      return null;
  }
}

/** @throws RangeError when the text is no network in CIDR form and no address */
export function parseNetwork(text: string): Network {
  const [address = '', length, ...rest] = text.split('/');
  const parsed = parseAddress(address);
  const longest = parsed?.kind() === 'ipv4' ? 32 : 128;
  const bits = length === undefined ? longest : /^\d{1,3}$/.test(length) ? Number(length) : NaN;
  if (!parsed || rest.length > 0 || !(bits <= longest)) {
    throw new RangeError(`"${text}" is not a network such as 10.0.0.0/8 or fd00::/8.`);
  }
  return [parsed, bits];
}

/** Whether an address, or the IPv4 address that it is only another form of, lies in the network. */
export function lies(address: Address, network: Network): boolean {
  const other = sameAs(address);
  return within(address, network) || (other !== null && within(other, network));
}

/**
 * The IPv4 address that packets to this IPv6 address end at, for the forms that operating systems and translators
 * honour: mapped (RFC 4291), NAT64 with the well-known prefix (RFC 6052), 6to4 (RFC 3056), Teredo's client (RFC 4380),
 * and ISATAP interface identifiers (RFC 5214). Null when there is none.
 */
export function embeddedV4(address: Address): ipaddr.IPv4 | null {
  if (!(address instanceof ipaddr.IPv6)) return null;
  const same = sameAs(address);
  if (same) return same;
  const [first, second] = address.parts;
  if (first === 0x2002) return v4At(address, 2);
  if (first === 0x2001 && second === 0) return v4At(address, 12, 0xff);
  if (address.parts[5] === 0x5efe && (address.parts[4]! & 0xfdff) === 0) return v4At(address, 12);
  return null;
}

/** Why this address is no public destination; null when it is one. */
export function specialPurpose(address: Address): SpecialPurpose | null {
  if (address instanceof ipaddr.IPv4) return purposeIn(v4, address);
  const carried = embeddedV4(address);
  const inner = carried && purposeIn(v4, carried);
  // A mapped address is the IPv4 address itself, and NAT64 leads to it: both are judged by what they carry alone.
  const isSame = sameAs(address) !== null;
  if (inner) {
    const reason = `${carried.toString()} within IPv6: ${inner.reason}`;
    // Whoever opens a network of tunnels does not mean the machine's credentials at the other end of one.
    return { reason, kind: isSame || inner.kind === 'platform' ? inner.kind : 'other' };
  }
  if (isSame) return null;
  return purposeIn(v6, address);
}

/**
 * Every entry counts, also one that the registry calls globally reachable (AS112, tunnelling, anycast services of the network
 * itself): it is infrastructure, and no receiver can live there.
 */
function purposeIn(networks: typeof special, address: Address): SpecialPurpose | null {
  const found = networks.find(({ range }) => within(address, range));
  return found ? { reason: reasonOf(found), kind: kindOf(found) } : null;
}

function kindOf({ network }: SpecialNetwork): SpecialPurpose['kind'] {
  if (privateUse.has(network)) return 'private-use';
  return platforms.has(network) ? 'platform' : 'other';
}

function reasonOf({ name, network, source, reachable }: SpecialNetwork): string {
  return `${name}${reachable ? ', infrastructure of the network' : ''} (${network}, ${source})`;
}

/** The IPv4 address of a mapped one, or of one of the well-known NAT64 prefix: the same destination. */
function sameAs(address: Address): ipaddr.IPv4 | null {
  if (!(address instanceof ipaddr.IPv6)) return null;
  return address.match(mapped) || address.match(wellKnownNat64) ? v4At(address, 12) : null;
}

function v4At(address: ipaddr.IPv6, offset: number, flip = 0): ipaddr.IPv4 {
  const bytes = address.toByteArray().slice(offset, offset + 4);
  return new ipaddr.IPv4(bytes.map((byte) => byte ^ flip));
}

function within(address: Address, network: Network): boolean {
  return network[0].kind() === address.kind() && address.match(network);
}
