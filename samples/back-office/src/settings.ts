/** Everything the back office is told from outside, read once. */
export interface Settings {
  port: number;
  /** Where its books and its signing secrets are kept. */
  stateDir: string;
  controlPlaneUrl: string;
  /** Used to register its endpoints and subscriptions. */
  operatorApiKey: string;
}

export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const missing = ['STATE_DIR', 'OPERATOR_API_KEY'].filter((name) => !env[name]);
  if (missing.length > 0) throw new Error(`Missing settings: ${missing.join(', ')}`);
  return {
    port: Number(env.PORT ?? 4413),
    stateDir: String(env.STATE_DIR),
    controlPlaneUrl: env.CONTROL_PLANE_URL ?? 'http://127.0.0.1:4400',
    operatorApiKey: String(env.OPERATOR_API_KEY),
  };
}
