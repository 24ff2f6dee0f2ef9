import { AddressGuard, defaultPorts } from '@crossdock/address-guard';
import { keyIdOf, Sealer } from '@crossdock/credentials';
import { AllowedTopics } from '@crossdock/kafka';
import { commaList, hostSettings, readSettings, secret } from '@crossdock/service-host';
import * as z from 'zod';

/** The one place that reads the environment. */
export const settings = readSettings(
  z.object({
    ...hostSettings,
    /** PostgreSQL database of the control plane alone. */
    DATABASE_URL: secret(),
    /** `k1:<base64 of 32 bytes>,k0:…`: the first seals secrets, all open them. */
    ENCRYPTION_KEYS: secret().refine(
      (keys) => works(() => new Sealer(keys.reveal())),
      'must be id:base64 of 32 bytes, with commas',
    ),
    /** An operator key that is made sure of at start. */
    OPERATOR_API_KEY: secret().refine(
      (key) => keyIdOf(key.reveal()) !== null,
      'must be cdk_<key id>_<secret of 16 letters and digits or more>',
    ),
    /** Networks that endpoints may lie in although they are not public, as CIDR. */
    ALLOWED_PRIVATE_NETWORKS: commaList()
      .refine(
        (networks) => works(() => new AddressGuard({ networks })),
        'must be networks such as 10.0.0.0/8, with commas',
      )
      .default([]),
    /** Ports at which public addresses may be endpoints: ports and ranges. */
    ALLOWED_PORTS: commaList()
      .refine(
        (ports) => works(() => new AddressGuard({ ports })),
        'must be ports such as 443 or 8000-8999, with commas',
      )
      .default([...defaultPorts]),
    /** Topics of the organisation that endpoints may be: names, and beginnings of names followed by `*`. */
    ALLOWED_TOPICS: commaList()
      .refine(
        (patterns) => works(() => new AllowedTopics(patterns, '')),
        'must be topics such as orders or warehouse.*, with commas',
      )
      .default([]),
    /** Who is asked for the addresses of endpoints; the name servers of the machine when it is empty. */
    NAME_SERVERS: commaList()
      .refine(
        (nameServers) => works(() => new AddressGuard({ nameServers })),
        'must be addresses such as 10.0.0.53 or [fd00::53]:53, with commas',
      )
      .default([]),
    /** Where the audit answers: dry runs get stored events from it. */
    AUDIT_URL: z
      .url({ protocol: /^https?$/, error: 'must be a URL such as http://audit:4402' })
      .transform((url) => url.replace(/\/+$/, ''))
      .optional(),
  }),
);

export type Settings = typeof settings;

function works(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
