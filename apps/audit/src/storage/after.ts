/** Where a page of a list ended. */
export interface After {
  /** RFC 3339 in UTC, with microseconds. */
  readonly at: string;
  readonly id: string;
}
