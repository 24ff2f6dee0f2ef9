/** A session of the server, as its views show it to every role. */
export interface ServerSession {
  /** Of the server's process. */
  pid: number;
  /** Empty where it has none. */
  applicationName: string;
}

/** For a person to find it. */
export function told({ pid, applicationName }: ServerSession): string {
  return `process ${pid} of the server (${applicationName || 'no application_name'})`;
}
