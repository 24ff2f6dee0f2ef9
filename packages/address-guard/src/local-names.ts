/**
 * Names that mean something only within one machine, network or provider. Public DNS has no answer for them, so whoever answers is
 * the resolver of the place where Crossdock runs.
 */
const localSuffixes: readonly (readonly [suffix: string, source: string])[] = [
  ['localhost', 'RFC 6761 section 6.3'],
  ['local', 'multicast DNS, RFC 6762'],
  ['internal', 'private use, ICANN 2024; metadata services'],
  ['home.arpa', 'home networks, RFC 8375'],
  ['arpa', 'infrastructure, RFC 3172'],
  ['onion', 'RFC 7686'],
  ['alt', 'RFC 9476'],
  ['intranet', 'RFC 6762 appendix G'],
  ['private', 'RFC 6762 appendix G'],
  ['corp', 'RFC 6762 appendix G'],
  ['home', 'RFC 6762 appendix G'],
  ['lan', 'RFC 6762 appendix G'],
  ['localdomain', 'of hosts files'],
];

/** Why the name is local, for a person to read; null when it is not. Lower case, without a final full stop. */
export function localName(hostname: string): string | null {
  for (const [suffix, source] of localSuffixes) {
    if (hostname === suffix || hostname.endsWith(`.${suffix}`))
      return `names in .${suffix} are local (${source})`;
  }
  return hostname.includes('.') ? null : 'a name of one label is local (RFC 1535)';
}

/** Whether it is a host name (RFC 1123 section 2.1, and the underscore that is in use): 253 characters, labels of up to 63. */
export function isHostname(hostname: string): boolean {
  return (
    hostname.length <= 253 &&
    hostname.split('.').every((label) => /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label))
  );
}
