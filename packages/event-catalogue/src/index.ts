export { instantOf, isAttributeText } from './attributes.js';
export { Catalogue } from './catalogue.js';
export { checkData, type ParsedData, type SchemaBreach } from './check-data.js';
export { SchemaCheck, type SchemaFinding } from './schema-check.js';
export type { Violation } from './violations.js';
