/**
 * Brings the broker's jars: Maven resolves pom.xml into `<root>/.crossdock/kafka-libs/<hash of pom.xml>`. Plain JavaScript
 * without dependencies, because it runs while the rest of the repository is still being installed and built.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const pom = fileURLToPath(new URL('pom.xml', import.meta.url));
const wayOut = 'or use a broker that runs already: KAFKA_BROKERS=host:9092 npm start';

/** The folder of jars for this pom.xml, whether it is there or not. */
export function librariesFolder(root) {
  const hash = createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 16);
  return join(root, '.crossdock', 'kafka-libs', hash);
}

/** What is missing to run the broker, with both ways out; null when nothing is. */
export function missingTool(root, env = process.env) {
  const java = spawnSync('java', ['-version'], { env, encoding: 'utf8' });
  const major = Number(/version "(\d+)/.exec(java.stderr ?? '')?.[1]);
  if (java.error || java.status !== 0 || Number.isNaN(major)) {
    const install = `Install Java 17 or newer (Debian: apt install openjdk-17-jre-headless), ${wayOut}`;
    return `Java is missing${wordsOf(java)}. ${install}`;
  }
  if (major < 17) return `Java ${major} is too old for the broker. Install Java 17 or newer, ${wayOut}`;
  if (existsSync(librariesFolder(root))) return null;
  const maven = spawnSync('mvn', ['--version'], { env, encoding: 'utf8' });
  if (maven.error || maven.status !== 0) {
    const install = `Install it (Debian: apt install maven), ${wayOut}`;
    return `Maven is missing, which brings the broker's jars${wordsOf(maven)}. ${install}`;
  }
  return null;
}

/** What a program on the PATH said instead of its version: macOS has a `java` that only tells where to get one. */
function wordsOf({ error, status, signal, stdout, stderr }) {
  if (error) return '';
  const line = `${stderr}\n${stdout}`.split('\n').find((words) => words.trim() !== '');
  return ` (what is on the PATH ended with ${signal ?? `exit code ${status}`}${line ? `: ${line.trim()}` : ''})`;
}

/** Answers the folder, after Maven has filled it where it was not there. Rejects with Maven's own words. */
export async function fetchLibraries(root, env = process.env) {
  const folder = librariesFolder(root);
  if (existsSync(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  // Filled aside and renamed, so that a folder is whole or not there. Two stacks may do this at once: the first wins.
  const aside = `${folder}.${process.pid}`;
  await run(
    'mvn',
    ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${aside}`],
    env,
  );
  if (existsSync(folder)) rmSync(aside, { recursive: true });
  else renameSync(aside, folder);
  return folder;
}

function run(command, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const stop = () => child.kill();
    process.once('exit', stop);
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', stop);
      if (code === 0) resolve();
      else
        reject(
          new Error(`Maven could not bring the broker's jars (${wayOut}):\n${output.trim().slice(-2000)}`),
        );
    });
  });
}
