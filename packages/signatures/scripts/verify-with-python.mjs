/**
 * The long run of real deliveries, verified by the published Python library and by libsodium as well. Needs Python 3.9 or newer and a
 * package index; `npm test` needs neither, so this is not part of it.
 * Run it with `npm run verify-with-python --workspace @crossdock/signatures`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const pathOf = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'crossdock-python-'));
const python = join(folder, 'bin', 'python');
const run = (command, args, env = {}) =>
  execFileSync(command, args, {
    stdio: 'inherit',
    cwd: pathOf('../../..'),
    env: { ...process.env, ...env },
  });

try {
  run('python3', ['-m', 'venv', folder]);
  run(python, ['-m', 'pip', 'install', '--quiet', '--requirement', pathOf('../interop/requirements.txt')]);
  run('npm', ['test', '--', 'apps/webhook-dispatch/test/signatures.e2e-spec.ts'], {
    STANDARD_WEBHOOKS_PYTHON: python,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
