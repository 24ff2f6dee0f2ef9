export { Fifo } from './fifo.js';
export { Roster, type Member } from './roster.js';
