import type { FieldError } from '@crossdock/service-host';

/**
 * Why a JSON Schema (draft 2020-12) cannot be used, or why the example breaks it. Compiled the way the gateway does: unknown
 * keywords are ignored, references to other documents fail. The compiler is loaded when the first schema is checked.
 */
export async function schemaErrors(schema: object | undefined, example: unknown): Promise<FieldError[]> {
  if (schema === undefined) return [];
  const [{ Ajv2020 }, { default: formats }] = await Promise.all([
    import('ajv/dist/2020.js'),
    import('ajv-formats'),
  ]);
  const ajv = new Ajv2020({ strict: false, logger: false });
  formats.default(ajv);
  try {
    const validate = ajv.compile(schema);
    if (example === undefined || validate(example)) return [];
    return [
      {
        field: '/example',
        code: 'example_breaks_schema',
        detail: ajv.errorsText(validate.errors, { dataVar: 'example' }),
      },
    ];
  } catch (error) {
    return [
      {
        field: '/schema',
        code: 'schema_not_valid',
        detail: error instanceof Error ? error.message : String(error),
      },
    ];
  }
}
