import { readFileSync } from 'node:fs';
import { ToldAnswers, type ToldDocument } from '@crossdock/testing';
import { parse } from 'yaml';

const page = new URL('../../../docs/mailboxes.openapi.yaml', import.meta.url);

/** What partners were told of the answers that mailboxes give. */
export const toldOfMailboxes = new ToldAnswers(parse(readFileSync(page, 'utf8')) as ToldDocument);
