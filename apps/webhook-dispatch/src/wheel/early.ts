import type { Holding } from '@crossdock/kafka';
import { Roster, type Member } from '@crossdock/lists';

export const earlyLimits = {
  /** What is due sooner is waited for, and what is due later goes back to the wheel after so long. */
  maxMs: 5_000,
  /** As many keep no hand of the consumer from others; each further one keeps its own, so that fewer come in. */
  maxRecords: 2_048,
} as const;

/** Those that are to go on are looked for so often. */
const lookMs = 10;

interface Place {
  readonly until: number;
  readonly holding: Pick<Holding, 'halted'>;
  readonly goOn: (isOver: boolean) => void;
  member?: Member<Place>;
}

/**
 * Deliveries that the wheel gave back before they were due, by the clock of this process: that of the process which released them is ahead.
 * Sent back at once they would be released at once, and go round as fast as the brokers can write for as long as the clocks differ.
 *
 * So each waits here before anything else is done about it: until it is due, where that is soon, and then it goes on at its time whatever the wheel's
 * clock says. Else for as long as the wheel itself holds records in memory (`hold-limits.ts`), so a trip never takes less: at an hour of difference
 * that is 720 trips and not hundreds of thousands, and one that the clock is set right under comes no later for it.
 *
 * The wait is measured on a clock that nobody sets: one that jumps forward meanwhile ends none. What waits is not done, so a crash loses nothing.
 */
export class Early {
  private readonly places = new Roster<Place>();
  private looking: NodeJS.Timeout | undefined;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Of those that wait, as many as keep no hand from others. */
  get handsFree(): number {
    return Math.min(this.places.size, earlyLimits.maxRecords);
  }

  /** @returns fulfilled when so much time has passed; with false, and soon, when the delivery is the next owner's of its partition */
  wait(ms: number, holding: Pick<Holding, 'halted'>): Promise<boolean> {
    return new Promise((resolve) => {
      const until = this.now() + Math.min(ms, earlyLimits.maxMs);
      const place: Place = { until, holding, goOn: resolve };
      place.member = this.places.enter(place);
      this.looking ??= setInterval(() => this.look(), lookMs);
    });
  }

  private look(): void {
    const now = this.now();
    for (const place of this.places) {
      const isOver = place.until <= now;
      if (!isOver && !place.holding.halted) continue;
      if (place.member) this.places.leave(place.member);
      place.goOn(!place.holding.halted);
    }
    if (this.places.size > 0) return;
    clearInterval(this.looking);
    this.looking = undefined;
  }
}
