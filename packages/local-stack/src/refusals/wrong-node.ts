import { Refusal } from './refusal.js';

/** The services need Node 24; the launcher starts them with the one in node_modules, whatever the shell has. */
export function refuseWrongNode(version = process.versions.node): void {
  if (Number(version.split('.')[0]) >= 24) return;
  throw new Refusal(
    'wrong_node',
    `Crossdock runs on Node 24, and this is Node ${version}. Start it with npm start, which uses node_modules/.bin/node.`,
  );
}
