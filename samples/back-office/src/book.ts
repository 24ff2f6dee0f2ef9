import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Line<Entry> {
  webhookId: string;
  entry: Entry;
}

/**
 * A book that a destination keeps: one line per event, in a file. The line is the work and the memory of it in one: an
 * event whose id stands in the book has been done, however often it comes.
 */
export class Book<Entry> {
  private readonly file: string;
  private readonly known = new Set<string>();

  /** @param onEntry called for every line, also for those of earlier runs */
  constructor(
    stateDir: string,
    name: string,
    private readonly onEntry: (entry: Entry) => void,
  ) {
    mkdirSync(stateDir, { recursive: true, mode: 0o700 });
    this.file = join(stateDir, `${name}.jsonl`);
    appendFileSync(this.file, '');
    for (const line of readFileSync(this.file, 'utf8').split('\n'))
      if (line !== '') this.note(JSON.parse(line));
  }

  get size(): number {
    return this.known.size;
  }

  /** False when the event was entered before. */
  enter(webhookId: string, entry: Entry): boolean {
    if (this.known.has(webhookId)) return false;
    const line: Line<Entry> = { webhookId, entry };
    appendFileSync(this.file, `${JSON.stringify(line)}\n`);
    this.note(line);
    return true;
  }

  private note({ webhookId, entry }: Line<Entry>): void {
    this.known.add(webhookId);
    this.onEntry(entry);
  }
}
