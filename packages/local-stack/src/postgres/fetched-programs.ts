import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../layout.js';
import { Refusal } from '../refusals/refusal.js';

/** The newest of each major version beside that of the repository. Exact, because npm takes no range of pre-releases. */
const releases: Record<number, string> = {
  14: '14.23.0-beta.17',
  15: '15.18.0-beta.17',
  16: '16.14.0-beta.17',
  17: '17.10.0-beta.17',
};

/**
 * Brings the programs of another major version, for tests: npm installs them into `.crossdock/postgres-programs/<release>`,
 * so that no install of the repository pays for them.
 *
 * @returns a file from which the package can be resolved
 * @throws Refusal for a version that is not offered, and with npm's own words where it fails
 */
export async function fetchPrograms(name: string, version: number): Promise<string> {
  const release = releases[version];
  if (!release) {
    const offered = `${Object.keys(releases).join(', ')} and that of the repository`;
    throw new Refusal('server_unusable', `There is no PostgreSQL ${version} for tests, only ${offered}.`);
  }
  const all = join(repository, '.crossdock', 'postgres-programs');
  const folder = join(all, release);
  if (!existsSync(folder)) {
    // Filled aside and renamed, so that a folder is whole or not there. Two runs may do this at once: the first wins.
    const aside = `${folder}.${process.pid}`;
    mkdirSync(aside, { recursive: true });
    try {
      // Its install script makes the links among the libraries.
      const manifest = { private: true, dependencies: { [name]: release }, allowScripts: { [name]: true } };
      writeFileSync(join(aside, 'package.json'), JSON.stringify(manifest));
      await install(aside, release);
      if (!existsSync(folder)) renameSync(aside, folder);
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
  }
  return join(folder, 'package.json');
}

function install(folder: string, release: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const args = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--no-package-lock'];
    const child = spawn('npm', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const refused = (words: string): Refusal =>
      new Refusal('tool_missing', `npm could not bring PostgreSQL ${release}:\n${words.trim().slice(-2000)}`);
    child.once('error', (error) => reject(refused(error.message)));
    child.once('close', (code) => (code === 0 ? resolve() : reject(refused(output))));
  });
}
