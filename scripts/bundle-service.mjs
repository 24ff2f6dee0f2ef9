import { readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/**
 * Makes one file of what a service loads when it starts, run in the folder of an app after its compiler: `dist/main.js` then
 * holds its own code and that of its packages. Two thousand small files cost Node more than half of a start.
 *
 * Left as they are: what reads or starts files of its own beside it, what that needs of ours (an error class must not be there
 * twice), and kafkajs, parts of which we replace by their path.
 * What is not installed (drivers and transports that a library offers) stays an import, which fails as before if it is asked for.
 * So does what Nest offers to load and the service does not ask for.
 *
 * The process keeps the file as long as it lives, with two bytes for each character if a single one is beyond Latin 1. So it
 * holds ASCII only, and neither comments nor indentation nor long names inside of functions: that is 10 to 14 MB less of each process.
 */
const apart = /^(kafkajs|@crossdock\/(contracts|event-shaping|json-text))(\/|$)/;
const builtin = new Set(builtinModules);
const main = join(resolve(), 'dist', 'main.js');
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const offered = ['class-validator'].filter((name) => !(name in dependencies));

await build({
  entryPoints: [main],
  outfile: main,
  allowOverwrite: true,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  // Nest and TypeORM go by the names of classes.
  keepNames: true,
  minify: true,
  legalComments: 'none',
  charset: 'ascii',
  // As Node resolves: nothing that is meant for bundlers.
  conditions: [],
  mainFields: ['main'],
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
  banner: {
    js: [
      "import { createRequire as requireOf } from 'node:module';",
      "import { dirname as folderOf } from 'node:path';",
      "import { fileURLToPath as pathOf } from 'node:url';",
      'const require = requireOf(import.meta.url);',
      'const __filename = pathOf(import.meta.url);',
      'const __dirname = folderOf(__filename);',
    ].join('\n'),
  },
  plugins: [
    { name: 'apart', setup: leaveApart },
    { name: 'ascii', setup: escapeRest },
  ],
});

const bundled = readFileSync(main, 'utf8');
if (/[^\0-\x7f]/.test(bundled)) throw new Error(`${main} is not ASCII`);
writeFileSync(main, namingClassesOnly(bundled));

/** The compiler has each function named again whenever it is made, with every record; arrow functions need no name. */
function namingClassesOnly(text) {
  const naming = /=>([\w$]+\(([\w$]+),"name",\{value:[\w$]+,configurable:!0\}\))/;
  if (!naming.test(text)) throw new Error(`${main} names functions in a way of its own`);
  return text.replace(naming, '=>$2.prototype===void 0?$2:$1');
}

function leaveApart(bundler) {
  bundler.onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, ...asked }) => {
    if (pluginData === leaveApart || path.startsWith('node:') || builtin.has(path)) return undefined;
    if (apart.test(path) || offered.includes(path)) return { path, external: true };
    const found = await bundler.resolve(path, { ...asked, pluginData: leaveApart });
    return found.errors.length > 0 ? { path, external: true } : undefined;
  });
}

/** The compiler escapes what stands in strings, not what stands in regular expressions. */
function escapeRest(bundler) {
  bundler.onLoad({ filter: /\.[cm]?js$/ }, ({ path }) => {
    const text = readFileSync(path, 'utf8');
    // A backslash of its own before such a character says nothing.
    const escaped = text.replace(/((?:\\\\)*)\\?([^\0-\x7f])/g, (_, pairs, unit) => pairs + escapeOf(unit));
    return escaped === text ? undefined : { contents: escaped, loader: 'js' };
  });
}

function escapeOf(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
