import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { ownPostgresVersion, postgresBinaries } from './binaries.js';

describe('the programs of PostgreSQL', () => {
  it('are of the version that is installed with the repository, where none is named', async () => {
    const { postgres } = await postgresBinaries();
    const said = execFileSync(postgres, ['--version'], { encoding: 'utf8' });
    expect(said).toMatch(new RegExp(`^postgres \\(PostgreSQL\\) ${ownPostgresVersion()}\\.`));
  });

  it.each([13, Number.NaN])('are refused of version %d, with those that there are', async (version) => {
    await expect(postgresBinaries(version)).rejects.toMatchObject({
      code: 'server_unusable',
      message: expect.stringContaining('14, 15, 16, 17'),
    });
  });
});
