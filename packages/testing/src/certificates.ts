import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Certificate {
  cert: string;
  key: string;
}

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];

/** A certificate authority of a test's own, made by openssl. */
export class Authority {
  readonly cert: string;
  private readonly folder = mkdtempSync(join(tmpdir(), 'crossdock-certificates-'));

  constructor(name: string) {
    this.openssl(
      'req',
      '-x509',
      ...newKey,
      '-subj',
      `/CN=${name}`,
      '-days',
      '2',
      '-keyout',
      'ca.key',
      '-out',
      'ca.crt',
    );
    this.cert = this.read('ca.crt');
  }

  /** @param names as in subjectAltName: `DNS:db.example`, `IP:127.0.0.1` */
  issue(names: string, days = 2): Certificate {
    this.openssl('req', ...newKey, '-subj', '/CN=server', '-keyout', 'server.key', '-out', 'server.csr');
    writeFileSync(join(this.folder, 'names'), `subjectAltName=${names}\n`);
    const from = ['-in', 'server.csr', '-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial'];
    this.openssl('x509', '-req', ...from, '-extfile', 'names', '-days', String(days), '-out', 'server.crt');
    return { cert: this.read('server.crt'), key: this.read('server.key') };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private openssl(...words: string[]): void {
    execFileSync('openssl', words, { cwd: this.folder, stdio: 'ignore' });
  }

  private read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }
}
