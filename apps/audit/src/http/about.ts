import type { About } from '@crossdock/open-api';

/** What the OpenAPI document says of this service. */
export const about: About = {
  title: 'Crossdock audit',
  description: `What became of every event and delivery: journeys, counts, dead letters, and what a job would be about.

Every request needs \`Authorization: Bearer cdk_…\`. An operator's key sees everything; a tenant's key the events that concern it, and of
their deliveries those to its own endpoints. What a key may not see looks as if it did not exist. Refusals are RFC 9457 problems with a
stable \`code\`. Jobs are ordered at the control plane.`,
};
