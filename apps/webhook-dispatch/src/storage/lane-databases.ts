import { LaneDatabase } from './lane-database.js';

/** Of one process, at most. Two are the fewest: one holds a lock while another migrates. */
const connections = { heads: 4, intake: 2, mailboxes: 3 };

/**
 * The database of lanes and mailboxes, over connections of its own for each that must not wait for the others: however much is lined up, as by
 * a redrive of a million, and however slow mailboxes are, what is due in lanes finds a connection free.
 */
export class LaneDatabases {
  /** What is under way in lanes, and decided about them. */
  readonly heads: LaneDatabase;
  /** What comes into lanes. */
  readonly intake: LaneDatabase;
  readonly mailboxes: LaneDatabase;

  constructor(url: string | undefined) {
    this.heads = new LaneDatabase(url, connections.heads);
    this.intake = new LaneDatabase(url, connections.intake);
    this.mailboxes = new LaneDatabase(url, connections.mailboxes);
  }

  get isConfigured(): boolean {
    return this.heads.isConfigured;
  }

  /** When one of them needed it last it was not there. */
  get isAway(): boolean {
    return this.heads.isAway || this.intake.isAway || this.mailboxes.isAway;
  }

  async close(): Promise<void> {
    await Promise.all([this.heads.close(), this.intake.close(), this.mailboxes.close()]);
  }
}
