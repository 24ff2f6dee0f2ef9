/**
 * Which addresses are no public destination, as data.
 *
 * The two IANA registries are whole, as of their revision of 2025-10-09 (both); `reachable` is their column "Globally
 * Reachable", null where it says N/A or nothing (deprecated). Updating means: compare with
 * https://www.iana.org/assignments/iana-ipv4-special-registry and …/iana-ipv6-special-registry, and move the date.
 */
export const registriesAsOf = '2025-10-09';

export interface SpecialNetwork {
  readonly network: string;
  /** For a person to read. */
  readonly name: string;
  /** Where it is said. */
  readonly source: string;
  /** Whether the registry calls it globally reachable. */
  readonly reachable: boolean | null;
}

type Row = readonly [network: string, name: string, source: string, reachable: boolean | null];

const asNetwork = ([network, name, source, reachable]: Row): SpecialNetwork => ({
  network,
  name,
  source,
  reachable,
});

/** IANA IPv4 Special-Purpose Address Registry. */
export const ianaV4: readonly SpecialNetwork[] = (
  [
    ['0.0.0.0/8', 'this network', 'RFC 791 section 3.2', false],
    ['0.0.0.0/32', 'this host on this network', 'RFC 1122 section 3.2.1.3', false],
    ['10.0.0.0/8', 'private use', 'RFC 1918', false],
    ['100.64.0.0/10', 'shared address space of carriers', 'RFC 6598', false],
    ['127.0.0.0/8', 'loopback', 'RFC 1122 section 3.2.1.3', false],
    ['169.254.0.0/16', 'link local', 'RFC 3927', false],
    ['172.16.0.0/12', 'private use', 'RFC 1918', false],
    ['192.0.0.0/24', 'IETF protocol assignments', 'RFC 6890 section 2.1', false],
    ['192.0.0.0/29', 'IPv4 service continuity', 'RFC 7335', false],
    ['192.0.0.8/32', 'IPv4 dummy address', 'RFC 7600', false],
    ['192.0.0.9/32', 'port control protocol anycast', 'RFC 7723', true],
    ['192.0.0.10/32', 'TURN anycast', 'RFC 8155', true],
    ['192.0.0.170/32', 'NAT64 discovery', 'RFC 8880, RFC 7050 section 2.2', false],
    ['192.0.0.171/32', 'NAT64 discovery', 'RFC 8880, RFC 7050 section 2.2', false],
    ['192.0.2.0/24', 'documentation', 'RFC 5737', false],
    ['192.31.196.0/24', 'AS112', 'RFC 7535', true],
    ['192.52.193.0/24', 'automatic multicast tunnelling', 'RFC 7450', true],
    ['192.88.99.0/24', '6to4 relay anycast, deprecated', 'RFC 7526', null],
    ['192.88.99.2/32', '6a44 relay anycast', 'RFC 6751', false],
    ['192.168.0.0/16', 'private use', 'RFC 1918', false],
    ['192.175.48.0/24', 'AS112', 'RFC 7534', true],
    ['198.18.0.0/15', 'benchmarking', 'RFC 2544', false],
    ['198.51.100.0/24', 'documentation', 'RFC 5737', false],
    ['203.0.113.0/24', 'documentation', 'RFC 5737', false],
    ['240.0.0.0/4', 'reserved', 'RFC 1112 section 4', false],
    ['255.255.255.255/32', 'limited broadcast', 'RFC 919 section 7, RFC 8190', false],
  ] satisfies Row[]
).map(asNetwork);

/** IANA IPv6 Special-Purpose Address Registry. */
export const ianaV6: readonly SpecialNetwork[] = (
  [
    ['::1/128', 'loopback', 'RFC 4291 section 2.5.3', false],
    ['::/128', 'unspecified', 'RFC 4291 section 2.5.2', false],
    ['::ffff:0:0/96', 'IPv4-mapped', 'RFC 4291 section 2.5.5.2', false],
    ['64:ff9b::/96', 'IPv4/IPv6 translation', 'RFC 6052', true],
    ['64:ff9b:1::/48', 'local-use IPv4/IPv6 translation', 'RFC 8215', false],
    ['100::/64', 'discard only', 'RFC 6666', false],
    ['100:0:0:1::/64', 'dummy prefix', 'RFC 9780', false],
    ['2001::/23', 'IETF protocol assignments', 'RFC 2928', false],
    ['2001::/32', 'Teredo', 'RFC 4380, RFC 8190', null],
    ['2001:1::1/128', 'port control protocol anycast', 'RFC 7723', true],
    ['2001:1::2/128', 'TURN anycast', 'RFC 8155', true],
    ['2001:1::3/128', 'DNS-SD registration anycast', 'RFC 9665', true],
    ['2001:2::/48', 'benchmarking', 'RFC 5180', false],
    ['2001:3::/32', 'automatic multicast tunnelling', 'RFC 7450', true],
    ['2001:4:112::/48', 'AS112', 'RFC 7535', true],
    ['2001:10::/28', 'ORCHID, deprecated', 'RFC 4843', null],
    ['2001:20::/28', 'ORCHIDv2', 'RFC 7343', true],
    ['2001:30::/28', 'drone remote identification', 'RFC 9374', true],
    ['2001:db8::/32', 'documentation', 'RFC 3849', false],
    ['2002::/16', '6to4', 'RFC 3056', null],
    ['2620:4f:8000::/48', 'AS112', 'RFC 7534', true],
    ['3fff::/20', 'documentation', 'RFC 9637', false],
    ['5f00::/16', 'segment routing', 'RFC 9602', false],
    ['fc00::/7', 'unique local', 'RFC 4193, RFC 8190', false],
    ['fe80::/10', 'link local', 'RFC 4291 section 2.5.6', false],
  ] satisfies Row[]
).map(asNetwork);

/**
 * Where platforms give the machine its credentials: the first thing that an attacker asks for. Most lie in networks above, and are not
 * opened together with them; that of Azure is a public address.
 */
export const platformServices: readonly SpecialNetwork[] = (
  [
    ['169.254.169.254/32', 'metadata service of the platform', 'link local, most clouds', null],
    ['169.254.170.2/32', 'credentials of the task', 'link local, Amazon ECS', null],
    ['169.254.170.23/32', 'credentials of the pod', 'link local, Amazon EKS', null],
    ['fd00:ec2::254/128', 'metadata service of the platform', 'unique local, Amazon EC2', null],
    ['fd00:ec2::23/128', 'credentials of the pod', 'unique local, Amazon EKS', null],
    ['fd20:ce::254/128', 'metadata service of the platform', 'unique local, Google Cloud', null],
    ['100.100.100.200/32', 'metadata service of the platform', 'carriers, Alibaba Cloud', null],
    ['192.0.0.192/32', 'metadata service of the platform', 'IETF assignments, Oracle Cloud', null],
    ['168.63.129.16/32', 'metadata service of the platform', 'public, Azure', null],
  ] satisfies Row[]
).map(asNetwork);

/** What the special-purpose registries leave to others, and must not be reached either. */
export const besideIana: readonly SpecialNetwork[] = (
  [
    ['224.0.0.0/4', 'multicast', 'RFC 5771', null],
    ['::/96', 'IPv4-compatible, deprecated', 'RFC 4291 section 2.5.5.1', null],
    ['::ffff:0:0:0/96', 'IPv4-translated', 'RFC 2765 section 2.1', null],
    ['fec0::/10', 'site local, deprecated', 'RFC 3879', null],
    ['ff00::/8', 'multicast', 'RFC 4291 section 2.7', null],
    // Space that nobody was given is no destination: global unicast is 2000::/3.
    ['::/3', 'not global unicast', 'RFC 4291 section 2.4', null],
    ['4000::/2', 'not global unicast', 'RFC 4291 section 2.4', null],
    ['8000::/1', 'not global unicast', 'RFC 4291 section 2.4', null],
  ] satisfies Row[]
).map(asNetwork);
