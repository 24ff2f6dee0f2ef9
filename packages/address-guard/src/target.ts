import { isHostname } from './local-names.js';
import { DestinationRefused } from './refusal.js';
import { parseAddress, type Address } from './special-purpose.js';

/** A URL taken apart into what a connection needs. */
export interface Target {
  readonly url: URL;
  readonly isEncrypted: boolean;
  /** Lower case, ASCII, without brackets and without a final full stop. */
  readonly hostname: string;
  readonly port: number;
  /** When the host is an address. */
  readonly literal: Address | null;
}

/**
 * Reads a URL the way that the HTTP client will (WHATWG URL), and refuses every text of which another reader could make something else:
 * that parser drops tabs and line ends, takes backslashes for slashes, adds slashes, and reads addresses in octal, hexadecimal, short and
 * full-width forms. What is left means the same to everybody.
 * @throws DestinationRefused
 */
export function readTarget(text: string): Target {
  const url = URL.parse(text);
  if (!url || !/^https?:\/\/[^/]/i.test(text)) {
    throw new DestinationRefused(
      'url_not_valid',
      'It must be an https URL, such as https://shop.example/webhooks.',
    );
  }
  if (/[\s\\]|\p{Cc}/u.test(text)) {
    throw new DestinationRefused(
      'url_not_valid',
      'A URL has no spaces, line ends, control characters or backslashes; write them percent-encoded.',
    );
  }
  if (url.username !== '' || url.password !== '' || /^[^/]*\/\/[^/?#]*@/.test(text)) {
    throw new DestinationRefused(
      'url_has_credentials',
      'Credentials do not belong into a URL: it ends up in logs.',
    );
  }
  if (text.includes('#')) {
    throw new DestinationRefused('url_has_fragment', 'A fragment is never sent; leave it out.');
  }
  const isEncrypted = url.protocol === 'https:';
  const bare = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const literal = parseAddress(bare);
  const hostname = literal ? bare : bare.replace(/\.$/, '');
  if (!literal && !isHostname(hostname)) {
    throw new DestinationRefused('url_not_valid', `"${bare}" is not the name of a host.`);
  }
  const port = url.port === '' ? (isEncrypted ? 443 : 80) : Number(url.port);
  return { url, isEncrypted, hostname, port, literal };
}

/** Whether the text has the IPv4 address in a form that others may read as another address, or as a name. */
export function isOddNotation(text: string, { literal, hostname }: Target): boolean {
  if (literal?.kind() !== 'ipv4') return false;
  const host = /^https?:\/\/([^/?#:]*)/i.exec(text)?.[1];
  return host !== hostname;
}
