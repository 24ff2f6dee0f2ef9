export { elementsOf, maxDepth, membersOf, parseJson, repeatedName, textOf, type Cut } from './json-text.js';
export { isRawNumber, mayLoseNumbers, parseLossless, scalarText, type RawNumber } from './lossless-json.js';
export { Malformed, TooMany } from './malformed.js';
