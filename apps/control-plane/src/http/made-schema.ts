/** How the OpenAPI document shows a value that is taken from a document or constant. @param example a path */
export function valueSchema(example: string): object {
  const path = { type: 'object', required: ['path'], properties: { path: { type: 'string', example } } };
  return { oneOf: [path, { type: 'object', required: ['const'], properties: { const: {} } }] };
}

/** … and what is made of a document: by fields or by a JSONata expression. @param also further properties of both */
export function madeSchema(example: string, also: object = {}): object {
  return {
    oneOf: [
      {
        type: 'object',
        required: ['kind', 'fields'],
        properties: {
          kind: { type: 'string', enum: ['fields'] },
          fields: { type: 'object', additionalProperties: valueSchema(example) },
          ...also,
        },
      },
      {
        type: 'object',
        required: ['kind', 'expression'],
        properties: {
          kind: { type: 'string', enum: ['jsonata'] },
          expression: { type: 'string', maxLength: 16_384 },
          ...also,
        },
      },
    ],
  };
}
