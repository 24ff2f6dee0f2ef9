import type { About } from '@crossdock/open-api';

/** What the OpenAPI document says of this service. */
export const about: About = {
  title: 'Crossdock control plane',
  description: `Configuration of Crossdock: who may send, who receives what and how.

Every request needs \`Authorization: Bearer cdk_…\`. Changes reach the services within seconds; every entity has a
\`version\` that rises with each. Refusals are RFC 9457 problems with a stable \`code\`. Secrets are taken and never shown
again. What a key may not see looks as if it did not exist.`,
};
