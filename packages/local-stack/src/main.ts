import { dataFolderOf, layoutOf } from './layout.js';
import { readStatusOptions } from './options.js';
import { Refusal } from './refusals/refusal.js';
import { refuseWrongNode } from './refusals/wrong-node.js';

/** The commands behind `npm start`, `npm run status` and the servers of `npm test`. */
const commands: Record<string, (args: string[]) => Promise<number>> = {
  start: async (args) => (await import('./start.js')).start(args),
  status: async (args) => {
    const { json, portBase } = readStatusOptions(args);
    const { statusOf } = await import('./status/status.js');
    const status = await statusOf(layoutOf(dataFolderOf(portBase), portBase));
    const { statusTable } = await import('./terminal/status-table.js');
    console.log(json ? JSON.stringify(status, null, 2) : statusTable(status));
    return status.running ? 0 : 1;
  },
  test: async (args) => (await import('./test-run.js')).testRun(args),
};

const [name = '', ...args] = process.argv.slice(2);
try {
  refuseWrongNode();
  const command = commands[name];
  if (!command) throw new Refusal('bad_option', `Commands: ${Object.keys(commands).join(', ')}`);
  process.exit(await command(args));
} catch (error) {
  console.error(error instanceof Refusal ? `\n${error.message}\n` : error);
  process.exit(1);
}
