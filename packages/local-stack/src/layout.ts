import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultPortBase } from './ports.js';

/** The root of the repository. */
export const repository = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');
export const node24 = join(repository, 'node_modules', '.bin', 'node');

/** Where one stack keeps everything. Stacks on different port bases share nothing but what was fetched. */
export interface Layout {
  readonly folder: string;
  /** First port of the stack, which the commands that act on this folder must name. */
  readonly portBase: number;
  readonly postgres: string;
  readonly kafka: string;
  readonly samples: string;
  readonly logs: string;
  readonly lock: string;
  /** What runs now, for `npm run status`. */
  readonly running: string;
  readonly operatorApiKey: string;
  readonly encryptionKeys: string;
}

export function layoutOf(folder: string, portBase = defaultPortBase): Layout {
  return {
    folder,
    portBase,
    postgres: join(folder, 'postgres'),
    kafka: join(folder, 'kafka'),
    samples: join(folder, 'samples'),
    logs: join(folder, 'logs'),
    lock: join(folder, 'supervisor.lock'),
    running: join(folder, 'running.json'),
    operatorApiKey: join(folder, 'operator-api-key'),
    encryptionKeys: join(folder, 'encryption-keys'),
  };
}

/** `.crossdock` for the default port base, `.crossdock/base-<N>` for another. */
export function dataFolderOf(portBase: number): string {
  const folder = join(repository, '.crossdock');
  return portBase === defaultPortBase ? folder : join(folder, `base-${portBase}`);
}
