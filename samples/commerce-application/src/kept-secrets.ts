import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Secrets in files that only the owner may read. */
export class KeptSecrets {
  constructor(private readonly stateDir: string) {
    mkdirSync(stateDir, { recursive: true, mode: 0o700 });
  }

  read(name: string): string | null {
    try {
      return readFileSync(join(this.stateDir, name), 'utf8');
    } catch {
      return null;
    }
  }

  /** Replaced as a whole, so that a crash leaves the old one or the new one. */
  write(name: string, secret: string): void {
    const path = join(this.stateDir, name);
    writeFileSync(`${path}.new`, secret, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
}
