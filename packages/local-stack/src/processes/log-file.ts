import { closeSync, fstatSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** The output of one process as it wrote it. At the size limit the file becomes `<path>.1`, in place of an older one. */
export class LogFile {
  private handle: number;
  private bytes: number;

  constructor(
    readonly path: string,
    private readonly maxBytes = 16 * 1024 * 1024,
  ) {
    mkdirSync(dirname(path), { recursive: true });
    this.handle = openSync(path, 'a');
    this.bytes = fstatSync(this.handle).size;
  }

  write(chunk: Buffer): void {
    if (this.bytes > 0 && this.bytes + chunk.length > this.maxBytes) this.rotate();
    this.bytes += writeSync(this.handle, chunk);
  }

  close(): void {
    closeSync(this.handle);
  }

  private rotate(): void {
    closeSync(this.handle);
    renameSync(this.path, `${this.path}.1`);
    this.handle = openSync(this.path, 'a');
    this.bytes = 0;
  }
}
