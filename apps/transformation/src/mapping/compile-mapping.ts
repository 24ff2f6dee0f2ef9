/**
 * A mapping, taken apart once: which changes it wants, whom the event concerns, and how its data is made.
 *
 * A column whose large value did not change is not in the change at all (it is named in `unchanged`). A path to it finds nothing:
 * the field is left out of the data, a tenant or subject taken from it is missing. Tables whose mappings need such
 * columns need REPLICA IDENTITY FULL and a path into `before`.
 */
import type { MappingChanged, RowChanged, Value } from '@crossdock/contracts';
import { compilePattern, type Matches } from '@crossdock/event-patterns';
import {
  compileFields,
  compileValue,
  ExpressionFailed,
  maxDataBytes,
  syntaxTree,
} from '@crossdock/event-shaping';
import { scalarText } from '@crossdock/json-text';
import { columnsRead, noColumns, type ColumnsRead } from '../shapes/columns-read.js';
import { compileJsonata } from './jsonata.js';

/** A change that a mapping could not turn into an event. */
export class MappingFailed extends Error {
  override readonly name = 'MappingFailed';

  /**
   * @param code what failed, in one word that is fit for a log: one of ours, or JSONata's (`D1012`)
   * @param message says why to a person, and may quote values of the row
   */
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** What a mapping makes of a change. */
export interface Mapped {
  readonly eventType: string;
  readonly tenantId: string;
  readonly subject: string | undefined;
  /** JSON text. */
  readonly data: string;
}

export interface CompiledMapping {
  readonly id: string;
  readonly mapping: MappingChanged;
  readonly reads: ColumnsRead;
  /** True when the mapping is for changes of this operation. */
  takes(change: RowChanged): boolean;
  /** True when the change meets the mapping's pattern. */
  matches(change: RowChanged): boolean;
  /** A promise only where the data needs one. @throws MappingFailed, or rejects with it */
  map(change: RowChanged): Mapped | Promise<Mapped>;
}

/** Compiles a mapping. @throws Error (PatternError among them) that says what is wrong with it */
export async function compileMapping(mapping: MappingChanged): Promise<CompiledMapping> {
  const matches: Matches = mapping.when === undefined ? () => true : compilePattern(mapping.when);
  const address = compileAddress(mapping);
  const { data } = mapping;
  const compiled = { id: mapping.id, mapping, takes: operationIn(mapping), matches };
  if (data.kind === 'fields')
    return { ...compiled, map: byFields(address, data.fields), reads: columnsRead(mapping) };
  const map = await byJsonata(address, data.expression);
  return { ...compiled, map, reads: columnsRead(mapping, await syntaxTree(data.expression)) };
}

function operationIn(mapping: MappingChanged): (change: RowChanged) => boolean {
  const operations = new Set<string>(mapping.operations);
  return ({ operation }) => operations.has(operation);
}

/** Stands in for a mapping that does not compile: it wants what the mapping names, and fails each time, so nothing vanishes. */
export function brokenMapping(mapping: MappingChanged, reason: string): CompiledMapping {
  return {
    id: mapping.id,
    mapping,
    reads: noColumns,
    takes: operationIn(mapping),
    matches: () => true,
    map: () => {
      throw new MappingFailed('mapping_invalid', `the mapping is not valid: ${reason}`);
    },
  };
}

type Address = (change: RowChanged) => Omit<Mapped, 'data'>;

function compileAddress(mapping: MappingChanged): Address {
  const readTenant = compileValue(mapping.tenant);
  const readSubject = mapping.subject === undefined ? () => undefined : compileValue(mapping.subject);
  return (change) => {
    const tenantId = scalarText(readTenant(change)) ?? '';
    if (tenantId === '') throw new MappingFailed('tenant_missing', 'it yields no tenant');
    if (tenantId.length > 256)
      throw new MappingFailed('tenant_too_long', 'it yields a tenant of more than 256 characters');
    const subject = scalarText(readSubject(change)) ?? '';
    if (subject.length > 1024)
      throw new MappingFailed('subject_too_long', 'it yields a subject of more than 1024 characters');
    return { eventType: mapping.eventType, tenantId, subject: subject === '' ? undefined : subject };
  };
}

function byFields(address: Address, fields: Record<string, Value>): (change: RowChanged) => Mapped {
  const dataOf = compileFields(fields);
  return (change) => withData(address(change), dataOf(change));
}

async function byJsonata(
  address: Address,
  expression: string,
): Promise<(change: RowChanged) => Promise<Mapped>> {
  const evaluate = await compileJsonata(expression);
  return async (change) => {
    const addressed = address(change);
    const data = await evaluate(change).catch((error: unknown) => {
      throw new MappingFailed(
        error instanceof ExpressionFailed ? error.code : 'error',
        error instanceof Error ? error.message : String(error),
      );
    });
    return withData(addressed, data);
  };
}

function withData(address: Omit<Mapped, 'data'>, data: unknown): Mapped {
  const text = JSON.stringify(data) as string | undefined;
  if (text === undefined) throw new MappingFailed('no_result', 'its expression has no result');
  if (text.length * 3 > maxDataBytes && Buffer.byteLength(text) > maxDataBytes)
    throw new MappingFailed('data_too_large', `its data has more than ${maxDataBytes} bytes`);
  return { ...address, data: text };
}
