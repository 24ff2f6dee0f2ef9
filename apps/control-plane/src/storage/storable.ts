/** Whether PostgreSQL's text can hold it; nothing that it cannot hold is ever found. */
export function storable(text: string): boolean {
  return !text.includes('\u0000');
}
