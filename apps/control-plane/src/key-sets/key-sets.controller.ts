import { nothingHere } from '@crossdock/service-host';
import { publishedKey } from '@crossdock/signatures';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OpenToEverybody } from '../access/roles.js';
import { inForce } from '../endpoints/signing-secrets.js';
import { PublicResource } from '@crossdock/open-api';
import { GetsPublic } from '../http/documented.js';
import { Stores } from '../storage/stores.js';
import { KeySetAnswer, type PublishedKeyAnswer } from './key-set.dto.js';

/** How long a receiver may go without asking again. Far less than an old key signs beside a new one by default. */
const MAX_AGE_SECONDS = 300;

/**
 * What requests to an endpoint can be verified with, for receivers that verify `v1a`: public keys alone, and nothing else of the endpoint. One
 * that has none looks as if it did not exist, so that ids cannot be tried out. Nothing sealed is opened for an answer.
 */
@Controller('v1/key-sets')
@PublicResource('key sets')
@OpenToEverybody()
export class KeySetsController {
  constructor(private readonly stores: Stores) {}

  @Get(':id')
  @GetsPublic(KeySetAnswer, 'Read the public keys of an endpoint')
  async get(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ keys: PublishedKeyAnswer[] }> {
    const endpoint = await this.stores.endpoints.find(id);
    const keys = inForce(endpoint?.signingSecrets ?? [], Date.now()).flatMap(
      ({ publicKey, createdAt, expiresAt }) =>
        publicKey === undefined
          ? []
          : [
              {
                ...publishedKey(publicKey),
                ...(createdAt === undefined ? {} : { createdAt }),
                ...(expiresAt === undefined ? {} : { expiresAt }),
              },
            ],
    );
    if (keys.length === 0) throw nothingHere(`There is no key set ${id}.`);
    reply.type('application/jwk-set+json').header('cache-control', `public, max-age=${MAX_AGE_SECONDS}`);
    return { keys };
  }
}
