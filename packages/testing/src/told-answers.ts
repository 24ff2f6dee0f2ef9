import { Ajv2020 } from 'ajv/dist/2020.js';

/** As much of an OpenAPI document as tells of answers. */
export interface ToldDocument {
  paths: Record<string, Record<string, { responses?: Record<string, object> }>>;
}

/** An answer over HTTP, its body parsed. */
export interface GivenAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: unknown;
}

/** Holds the answers of a service against the OpenAPI document that others were told it by. */
export class ToldAnswers {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });

  constructor(private readonly document: ToldDocument) {
    this.ajv.addSchema(document, 'told');
  }

  /**
   * @param path of the request, its query included or not
   * @throws Error when the document says nothing of such an answer, or something else
   */
  mustTell(method: string, path: string, { status, contentType, body }: GivenAnswer): void {
    const asked = `${method} ${path} ${status}`;
    const name = this.nameOf(path.split('?')[0] ?? '');
    const told = this.document.paths[name]?.[method.toLowerCase()]?.responses?.[String(status)];
    if (!told) throw new Error(`the OpenAPI document says nothing of ${asked}`);
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    if (!contentType.startsWith(type)) throw new Error(`${asked} is ${contentType}, not ${type}`);
    const at =
      '$ref' in told
        ? String(told.$ref)
        : `#/paths/${inPointer(name)}/${method.toLowerCase()}/responses/${status}`;
    const schema = `told${at}/content/${inPointer(type)}/schema`;
    if (!this.ajv.validate(schema, body)) throw new Error(`${asked}: ${this.ajv.errorsText()}`);
  }

  /** The path as the document has it, with names for what differs: one without such a name goes first. */
  private nameOf(path: string): string {
    if (path in this.document.paths) return path;
    const parts = path.split('/');
    const names = Object.keys(this.document.paths).map((name) => ({ name, told: name.split('/') }));
    const found = names.find(
      ({ told }) =>
        told.length === parts.length &&
        told.every((part, index) => part.startsWith('{') || part === parts[index]),
    );
    return found?.name ?? path;
  }
}

function inPointer(text: string): string {
  return encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'));
}
