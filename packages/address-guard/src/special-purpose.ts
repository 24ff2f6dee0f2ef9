import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** A network that an outgoing request must not reach, and what it is for. */
export interface RefusedNetwork {
  readonly network: string;
  readonly purpose: string;
}

/**
 * IANA IPv4 Special-Purpose Address Registry (RFC 6890 and its updates) and the multicast registry. Entries that the
 * registry calls globally reachable (AS112, AMT, and the anycast addresses within 192.0.0.0/24) are refused too: they are
 * infrastructure, and no receiver can live there.
 */
const refusedV4: readonly RefusedNetwork[] = [
  { network: '0.0.0.0/8', purpose: 'this network' },
  { network: '10.0.0.0/8', purpose: 'private use' },
  { network: '100.64.0.0/10', purpose: 'shared address space of carriers' },
  { network: '127.0.0.0/8', purpose: 'loopback' },
  { network: '169.254.0.0/16', purpose: 'link local, metadata services' },
  { network: '172.16.0.0/12', purpose: 'private use' },
  { network: '192.0.0.0/24', purpose: 'IETF protocol assignments' },
  { network: '192.0.2.0/24', purpose: 'documentation' },
  { network: '192.31.196.0/24', purpose: 'AS112' },
  { network: '192.52.193.0/24', purpose: 'automatic multicast tunnelling' },
  { network: '192.88.99.0/24', purpose: '6to4 relay anycast' },
  { network: '192.168.0.0/16', purpose: 'private use' },
  { network: '192.175.48.0/24', purpose: 'AS112' },
  { network: '198.18.0.0/15', purpose: 'benchmarking' },
  { network: '198.51.100.0/24', purpose: 'documentation' },
  { network: '203.0.113.0/24', purpose: 'documentation' },
  { network: '224.0.0.0/4', purpose: 'multicast' },
  { network: '255.255.255.255/32', purpose: 'limited broadcast' },
  { network: '240.0.0.0/4', purpose: 'reserved' },
];

/**
 * IANA IPv6 Special-Purpose Address Registry. The last entries close everything that is not global unicast
 * (2000::/3, RFC 4291 section 2.4): space that nobody was given is not a destination. Forms that carry an IPv4 address
 * and are still in use are judged by that address before this table is asked; see `embeddedV4`.
 */
const refusedV6: readonly RefusedNetwork[] = [
  { network: '::/128', purpose: 'unspecified' },
  { network: '::1/128', purpose: 'loopback' },
  { network: '::/96', purpose: 'IPv4-compatible, deprecated' },
  { network: '::ffff:0:0:0/96', purpose: 'IPv4-translated' },
  { network: '64:ff9b:1::/48', purpose: 'local-use IPv4/IPv6 translation' },
  { network: '100::/64', purpose: 'discard only' },
  { network: '100:0:0:1::/64', purpose: 'dummy prefix' },
  { network: '2001::/32', purpose: 'Teredo' },
  { network: '2001:2::/48', purpose: 'benchmarking' },
  { network: '2001::/23', purpose: 'IETF protocol assignments' },
  { network: '2001:db8::/32', purpose: 'documentation' },
  { network: '2002::/16', purpose: '6to4' },
  { network: '2620:4f:8000::/48', purpose: 'AS112' },
  { network: '3fff::/20', purpose: 'documentation' },
  { network: '5f00::/16', purpose: 'segment routing' },
  { network: 'fc00::/7', purpose: 'unique local' },
  { network: 'fe80::/10', purpose: 'link local' },
  { network: 'fec0::/10', purpose: 'site local, deprecated' },
  { network: 'ff00::/8', purpose: 'multicast' },
  { network: '::/3', purpose: 'not global unicast' },
  { network: '4000::/2', purpose: 'not global unicast' },
  { network: '8000::/1', purpose: 'not global unicast' },
];

const parsed = (networks: readonly RefusedNetwork[]) =>
  networks.map(({ network, purpose }) => ({ range: ipaddr.parseCIDR(network), network, purpose }));
const v4 = parsed(refusedV4);
const v6 = parsed(refusedV6);
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

/**
 * The IPv4 address that packets to this IPv6 address end at, for the forms that operating systems and translators
 * honour: mapped (RFC 4291), NAT64 with the well-known prefix (RFC 6052), 6to4 (RFC 3056), Teredo's client (RFC 4380),
 * and ISATAP interface identifiers (RFC 5214). Null when there is none.
 */
export function embeddedV4(address: Address): ipaddr.IPv4 | null {
  if (!(address instanceof ipaddr.IPv6)) return null;
  const bytes = address.toByteArray();
  const at = (offset: number, flip = 0) =>
    new ipaddr.IPv4(bytes.slice(offset, offset + 4).map((byte) => byte ^ flip));
  if (address.match(mapped) || address.match(wellKnownNat64)) return at(12);
  const [first, second] = address.parts;
  if (first === 0x2002) return at(2);
  if (first === 0x2001 && second === 0) return at(12, 0xff);
  if (address.parts[5] === 0x5efe && (address.parts[4]! & 0xfdff) === 0) return at(12);
  return null;
}

/** Why this address is no public destination, for a person to read; null when it is one. */
export function specialPurpose(address: Address): string | null {
  if (address instanceof ipaddr.IPv4) return purposeIn(v4, address);
  const carried = embeddedV4(address);
  const inner = carried && purposeIn(v4, carried);
  if (inner) return `${inner} within IPv6`;
  // A mapped address is the IPv4 address itself, and NAT64 leads to it: both were judged by what they carry.
  if (address.match(mapped) || address.match(wellKnownNat64)) return null;
  return purposeIn(v6, address);
}

function purposeIn(networks: typeof v4, address: Address): string | null {
  for (const { range, network, purpose } of networks) {
    if (range[0].kind() === address.kind() && address.match(range)) return `${purpose} (${network})`;
  }
  return null;
}
