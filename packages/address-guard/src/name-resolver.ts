import { Resolver } from 'node:dns/promises';
import { isIPv6 } from 'node:net';
import type { PinnedAddress } from './address-guard.js';
import { HostsFile } from './hosts-file.js';

export interface NameResolverOptions {
  /** Name servers, `address` or `address:port`; by default those of /etc/resolv.conf. */
  servers?: readonly string[];
  hosts?: HostsFile;
  /** Of the first try at each name server; the next ones wait longer. */
  timeoutMs?: number;
  tries?: number;
}

/** Codes that say of a name what they seem to say. Others are about the name server and its answer. */
const plainCodes = new Set(['ENOTFOUND', 'ENODATA', 'ETIMEOUT', 'ESERVFAIL']);

/**
 * Asks the name servers over sockets of its own. `dns.lookup` would use threads, of which a process has four for everything:
 * four names whose servers do not answer would stop all others, and files with them. Here names wait independently.
 *
 * `localhost` and the hosts file come first, as they do by default everywhere. The search domains of resolv.conf are not
 * used: the destination of a webhook is a whole name. IPv4 addresses come before IPv6.
 */
export class NameResolver {
  private readonly resolver: Resolver;
  private readonly hosts: HostsFile;

  constructor({ servers, hosts, timeoutMs = 2_000, tries = 2 }: NameResolverOptions = {}) {
    this.resolver = new Resolver({ timeout: timeoutMs, tries });
    if (servers) this.useServers(servers);
    this.hosts = hosts ?? new HostsFile();
  }

  /** @throws Error with the code ENOTFOUND, ENODATA, ETIMEOUT or ESERVFAIL */
  async resolve(hostname: string): Promise<PinnedAddress[]> {
    const name = hostname.toLowerCase().replace(/\.$/, '');
    const local = await this.hosts.addressesOf(name);
    if (local.length > 0) return local.map(pinned);
    // RFC 6761, section 6.3: never a question to a name server.
    if (name === 'localhost' || name.endsWith('.localhost')) return ['127.0.0.1', '::1'].map(pinned);

    const [v4, v6] = await Promise.allSettled([this.resolver.resolve4(name), this.resolver.resolve6(name)]);
    const found = [v4, v6].flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    if (found.length > 0) return found.map(pinned);
    throw failure(
      hostname,
      [v4, v6].flatMap((one) => (one.status === 'rejected' ? [one.reason as NodeJS.ErrnoException] : [])),
    );
  }

  private useServers(servers: readonly string[]): void {
    try {
      this.resolver.setServers(servers);
    } catch {
      throw new RangeError(
        `"${servers.join(', ')}" are not name servers such as 10.0.0.53 or [fd00::53]:53.`,
      );
    }
  }
}

/** The error that says most: that a name server failed before that there is no address of one family. */
function failure(hostname: string, reasons: readonly NodeJS.ErrnoException[]): Error {
  const codes = reasons.map(({ code }) => code ?? 'ESERVFAIL');
  const code = codes.find((one) => one !== 'ENODATA' && one !== 'ENOTFOUND') ?? codes[0] ?? 'ENODATA';
  return Object.assign(new Error(`${hostname} could not be resolved (${code}).`), {
    code: plainCodes.has(code) ? code : 'ESERVFAIL',
  });
}

function pinned(address: string): PinnedAddress {
  return { address, family: isIPv6(address) ? 6 : 4 };
}
