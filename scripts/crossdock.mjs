/**
 * The launcher behind `npm start`, `npm run status`, `npm test` and `npm run bench`. It has no dependency, so that it works on
 * a fresh clone: it installs, builds and brings the broker's jars where that is missing, and hands over to the built
 * programs on Node 24 from node_modules.
 */
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { fetchLibraries, missingTool } from '../packages/local-stack/kafka/libraries.mjs';
import { exitWithParent, patiently, run, runQuietly, startedAt } from './processes.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');
const localStack = join(root, 'packages', 'local-stack', 'dist', 'main.js');
const benchmarks = join(root, 'packages', 'benchmarks', 'dist', 'main.js');
const env = {
  ...process.env,
  PATH: `${bin}:${process.env.PATH}`,
  TURBO_TELEMETRY_DISABLED: '1',
  CROSSDOCK_STARTED_AT: String(startedAt),
};

const commands = {
  start: async (args) => {
    const filters = ['./apps/*', './samples/*', '@crossdock/local-stack'].map((what) => `--filter=${what}`);
    await prepare({ broker: !process.env.KAFKA_BROKERS, filters });
    return handOver(localStack, ['start', ...args]);
  },
  status: async (args) => {
    if (existsSync(localStack) && existsSync(join(bin, 'node')))
      return handOver(localStack, ['status', ...args]);
    console.error('Nothing is built here yet, so nothing runs. Start it: npm start');
    return 1;
  },
  test: async (args) => {
    await prepare({ broker: true });
    return handOver(localStack, ['test', ...args]);
  },
  bench: async (args) => {
    await prepare({ broker: true });
    return handOver(benchmarks, args);
  },
};

const [name = '', ...args] = process.argv.slice(2);
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 10)) {
  console.error(`Node 20.10 or newer is needed to begin with, and this is Node ${process.versions.node}.`);
  process.exit(1);
}
if (!commands[name]) {
  console.error(`usage: node scripts/crossdock.mjs ${Object.keys(commands).join('|')} [options]`);
  process.exit(1);
}
exitWithParent();
try {
  process.exit(await commands[name](args));
} catch (error) {
  console.error(`\n${error.message}\n`);
  process.exit(1);
}

/** Everything that must be there before a built program can run. */
async function prepare({ broker, filters = [] }) {
  if (broker) {
    const missing = missingTool(root);
    if (missing) throw new Error(missing);
  }
  const libraries = broker ? fetchLibraries(root) : Promise.resolve();
  // It is awaited after the build; a failure before that must not count as unhandled.
  libraries.catch(() => undefined);
  if (installIsOld()) {
    await runQuietly(
      'installing packages (npm ci)',
      'npm',
      ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
      root,
      env,
    );
  }
  const build = ['run', 'build', '--output-logs=errors-only', '--log-order=grouped', ...filters];
  await runQuietly('building', join(bin, 'turbo'), build, root, env);
  // Nothing is said where they are there, as at every start but the first.
  const there = Promise.race([libraries.then(() => true), pause(200, false)]);
  if (!(await there)) await patiently("bringing the broker's jars (Maven)", libraries);
}

/** npm writes node_modules/.package-lock.json at the end of an install; an older one belongs to another package-lock.json. */
function installIsOld() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  return (
    !existsSync(installed) || statSync(installed).mtimeMs < statSync(join(root, 'package-lock.json')).mtimeMs
  );
}

function handOver(program, args) {
  const launcher = { CROSSDOCK_LAUNCHER_PID: String(process.pid) };
  return run(join(bin, 'node'), ['--enable-source-maps', program, ...args], root, { ...env, ...launcher });
}
