import { mainOf } from '@crossdock/testing';
import { copyFile, cp, mkdir, mkdtemp, readdir, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));
const ours = '@crossdock';

/**
 * The built service with a copy of `event-shaping` of its own, so that the program of the sandbox can be missing for this service
 * alone. Everything else that it loads is what is installed in the repository.
 */
export class Installation {
  private constructor(private readonly folder: string) {}

  static async make(): Promise<Installation> {
    const folder = await mkdtemp(join(tmpdir(), 'crossdock-installation-'));
    await mkdir(join(folder, 'node_modules', ours), { recursive: true });
    const others = (await readdir(modules)).filter((name) => name !== ours);
    const packages = (await readdir(join(modules, ours))).filter((name) => name !== 'event-shaping');
    for (const name of [...others, ...packages.map((name) => join(ours, name))])
      await symlink(join(modules, name), join(folder, 'node_modules', name));
    const shaping = join(ours, 'event-shaping');
    for (const part of ['package.json', 'dist'])
      await cp(join(modules, shaping, part), join(folder, 'node_modules', shaping, part), {
        recursive: true,
      });
    await copyFile(mainOf('transformation'), join(folder, 'main.js'));
    await copyFile(join(mainOf('transformation'), '..', '..', 'package.json'), join(folder, 'package.json'));
    return new Installation(folder);
  }

  get main(): string {
    return join(this.folder, 'main.js');
  }

  /** From now on no process of the sandbox starts. */
  async loseSandbox(): Promise<void> {
    await rename(this.sandbox, `${this.sandbox}.lost`);
  }

  async bringSandboxBack(): Promise<void> {
    await rename(`${this.sandbox}.lost`, this.sandbox);
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  private get sandbox(): string {
    return join(this.folder, 'node_modules', ours, 'event-shaping', 'dist', 'sandbox', 'process.js');
  }
}
