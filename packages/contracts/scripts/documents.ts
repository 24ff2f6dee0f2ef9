import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Parser, fromFile } from '@asyncapi/parser';

/** A JSON Schema, as far as the generator looks into it. */
export interface Schema {
  [keyword: string]: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  allOf?: Schema[];
}

export interface MessageSource {
  name: string;
  /** One flat object schema: `allOf` of headers is merged away. */
  headers: Schema;
  /** Resolved, without references. */
  payload: Schema;
  /** The value is passed on as bytes and not parsed by the receiver. */
  opaque: boolean;
  /** A record without a value means that the entity is gone. */
  tombstone: boolean;
  examples: { name: string; headers: Record<string, string>; payload: unknown }[];
}

export interface ChannelSource {
  name: string;
  /** One topic, or one per value of the channel's only parameter. */
  topics: string[];
  parameterValues: string[];
  message: string;
  keyDescription: string;
  partitions: number;
  replicas: number;
  /** Kafka topic configuration, each value as the broker reports it. */
  config: Record<string, string>;
}

export interface OperationSource {
  name: string;
  action: 'send' | 'receive';
  service: string;
  group: string;
  consumption: 'shared' | 'broadcast';
  channel: string;
}

export interface Contract {
  messages: MessageSource[];
  channels: ChannelSource[];
  operations: OperationSource[];
  /** Component schemas of all documents, with references between them. */
  schemas: Record<string, Schema>;
}

const folder = fileURLToPath(new URL('../asyncapi/', import.meta.url));

/** Reads and validates every document; throws with the parser's findings when one is not valid AsyncAPI. */
export async function readContract(): Promise<Contract> {
  const contract: Contract = { messages: [], channels: [], operations: [], schemas: {} };
  const files = (await readdir(folder))
    .filter((name) => name.endsWith('.yaml') && name !== 'headers.yaml')
    .sort();
  for (const file of files)
    addDocument(contract, await parse(path.join(folder, file)), await rawSchemas(path.join(folder, file)));
  return contract;
}

/* eslint-disable @typescript-eslint/no-explicit-any -- documents are read by their published shape, not by types */
async function parse(file: string): Promise<any> {
  const { document, diagnostics } = await fromFile(new Parser(), file).parse();
  const errors = diagnostics.filter(({ severity }) => severity === 0);
  if (!document || errors.length > 0) {
    const lines = errors.map((e) => `  ${e.path.join('.')}: ${e.message}`).join('\n');
    throw new Error(`${path.basename(file)} is not a valid AsyncAPI document:\n${lines}`);
  }
  return document.json();
}

async function rawSchemas(file: string): Promise<Record<string, Schema>> {
  const { parse: parseYaml } = await import('yaml');
  const raw = parseYaml(await readFile(file, 'utf8'), { merge: true });
  return raw.components?.schemas ?? {};
}

function addDocument(contract: Contract, document: any, schemas: Record<string, Schema>): void {
  Object.assign(contract.schemas, schemas);
  for (const [name, message] of Object.entries<any>(document.components.messages)) {
    contract.messages.push({
      name,
      headers: mergeHeaders(message.headers),
      payload: withoutParserMarks(message.payload),
      opaque: message['x-payload'] === 'opaque',
      tombstone: message['x-tombstone'] === true,
      examples: message.examples ?? [],
    });
  }
  for (const [name, channel] of Object.entries<any>(document.channels))
    contract.channels.push(readChannel(name, channel));
  for (const [name, operation] of Object.entries<any>(document.operations)) {
    const channel = Object.keys(document.channels).find(
      (key) => document.channels[key].address === operation.channel.address,
    );
    if (!channel) throw new Error(`${name}: its channel is not in the document`);
    contract.operations.push({
      name,
      action: operation.action,
      service: operation['x-service'],
      group: operation['x-group'] ?? operation['x-service'],
      consumption: operation['x-consumption'] ?? 'shared',
      channel,
    });
  }
}

function readChannel(name: string, channel: any): ChannelSource {
  const [parameter, definition] = Object.entries<any>(channel.parameters ?? {})[0] ?? [];
  const parameterValues: string[] = definition?.enum ?? [];
  const kafka = channel.bindings.kafka;
  const config = Object.fromEntries(
    Object.entries<any>(kafka.topicConfiguration).map(([key, value]) => [key, [value].flat().join(',')]),
  );
  return {
    name,
    topics: parameter
      ? parameterValues.map((value) => channel.address.replace(`{${parameter}}`, value))
      : [channel.address],
    parameterValues,
    message: Object.keys(channel.messages)[0] as string,
    keyDescription: channel['x-key'],
    partitions: kafka.partitions,
    replicas: kafka.replicas,
    config,
  };
}

function mergeHeaders(headers: Schema): Schema {
  const parts = headers.allOf ?? [headers];
  return {
    type: 'object',
    required: parts.flatMap((part) => part.required ?? []),
    properties: Object.assign({}, ...parts.map((part) => withoutParserMarks(part.properties ?? {}))),
  };
}

/** The parser leaves `x-parser-*` marks in what it resolved. */
function withoutParserMarks(value: any): any {
  if (Array.isArray(value)) return value.map(withoutParserMarks);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.startsWith('x-parser-'))
      .map(([key, inner]) => [key, withoutParserMarks(inner)]),
  );
}
