/** Lines with the seconds since the launcher began, so that a person sees that it works and what takes long. */
export class Progress {
  constructor(
    private readonly startedAt = Number(process.env.CROSSDOCK_STARTED_AT) || Date.now(),
    private readonly write: (line: string) => void = (line) => console.log(line),
  ) {}

  say(line: string): void {
    const seconds = ((Date.now() - this.startedAt) / 1000).toFixed(1).padStart(6);
    this.write(`${seconds} s  ${line}`);
  }
}
