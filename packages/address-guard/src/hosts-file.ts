import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';

/** An edit takes effect after this long. */
const rereadMs = 5_000;

/** Names that the machine itself knows (hosts(5)); read again every few seconds. */
export class HostsFile {
  private names: Promise<Map<string, string[]>> | undefined;
  private readAt = 0;

  constructor(
    private readonly path = '/etc/hosts',
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** The addresses of a name, in the order of the file; none when it is not there, or there is no such file. */
  async addressesOf(hostname: string): Promise<string[]> {
    if (!this.names || this.now() - this.readAt >= rereadMs) {
      this.readAt = this.now();
      this.names = readFile(this.path, 'utf8').then(parseHosts, () => new Map<string, string[]>());
    }
    return (await this.names).get(hostname) ?? [];
  }
}

/** Address, then names, up to a `#`. Lines that begin with something else are left out. */
export function parseHosts(text: string): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const [address = '', ...aliases] = line.replace(/#.*/, '').trim().split(/\s+/);
    if (isIP(address) === 0) continue;
    for (const alias of aliases) {
      const name = alias.toLowerCase();
      const known = names.get(name);
      if (known) known.push(address);
      else names.set(name, [address]);
    }
  }
  return names;
}
