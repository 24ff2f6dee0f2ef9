/**
 * The long run of real deliveries, verified by the published Python library and libsodium as well. Needs Python 3.9 or newer and a package
 * index; `npm test` needs neither, so it is not part of it. Run it with `npm run verify-with-python --workspace @crossdock/signatures`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { testRun } from '@crossdock/local-stack';

const folder = mkdtempSync(join(tmpdir(), 'crossdock-python-'));
try {
  const python = join(folder, 'bin', 'python');
  const requirements = fileURLToPath(new URL('../interop/requirements.txt', import.meta.url));
  execFileSync('python3', ['-m', 'venv', folder], { stdio: 'inherit' });
  execFileSync(python, ['-m', 'pip', 'install', '--quiet', '--requirement', requirements], {
    stdio: 'inherit',
  });
  process.env.STANDARD_WEBHOOKS_PYTHON = python;
  process.exitCode = await testRun(['apps/webhook-dispatch/test/signatures.e2e-spec.ts']);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
