/** Everything the payment provider is told from outside, read once. */
export interface Settings {
  port: number;
  /** Its own PostgreSQL database. Crossdock reads changes from it with the same URL. */
  databaseUrl: string;
  controlPlaneUrl: string;
  operatorApiKey: string;
}

export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const required = ['DATABASE_URL', 'OPERATOR_API_KEY'].filter((name) => !env[name]);
  if (required.length > 0) throw new Error(`Missing settings: ${required.join(', ')}`);
  return {
    port: Number(env.PORT ?? 4410),
    databaseUrl: String(env.DATABASE_URL),
    controlPlaneUrl: env.CONTROL_PLANE_URL ?? 'http://127.0.0.1:4400',
    operatorApiKey: String(env.OPERATOR_API_KEY),
  };
}
