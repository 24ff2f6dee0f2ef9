/** What several answers show alike, for `@Shown`. */
export const instant = { type: String, format: 'date-time' } as const;
export const optional = { required: false } as const;

export const lane = {
  ...optional,
  example: 'key:42',
  description: 'Where the endpoint wants order.',
} as const;
export const stopsLane = {
  ...optional,
  type: Boolean,
  description: 'Nothing behind it in its lane goes until it is redriven or discarded.',
} as const;
