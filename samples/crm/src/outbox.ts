import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CloudEvent } from 'cloudevents';

/**
 * Events that happened and are not accepted yet, oldest first, in a file: a restart sends them with the ids that they
 * have always had. A real CRM would keep them in its database, in the transaction of what happened.
 */
export class Outbox {
  private readonly file: string;
  private readonly waiting: CloudEvent<unknown>[];

  constructor(stateDir: string) {
    mkdirSync(stateDir, { recursive: true, mode: 0o700 });
    this.file = join(stateDir, 'outbox.json');
    this.waiting = read(this.file);
  }

  get size(): number {
    return this.waiting.length;
  }

  get oldest(): CloudEvent<unknown> | undefined {
    return this.waiting[0];
  }

  add(event: CloudEvent<unknown>): void {
    this.waiting.push(event);
    this.write();
  }

  removeOldest(): void {
    this.waiting.shift();
    this.write();
  }

  private write(): void {
    writeFileSync(`${this.file}.new`, JSON.stringify(this.waiting));
    renameSync(`${this.file}.new`, this.file);
  }
}

function read(file: string): CloudEvent<unknown>[] {
  try {
    const events = JSON.parse(readFileSync(file, 'utf8')) as Partial<CloudEvent<unknown>>[];
    return events.map((event) => new CloudEvent(event));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
