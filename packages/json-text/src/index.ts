export { elementsOf, maxDepth, membersOf, parseJson, repeatedName, textOf, type Cut } from './json-text.js';
export { Malformed, TooMany } from './malformed.js';
