/** Everything the commerce application is told from outside, read once. */
export interface Settings {
  port: number;
  /** Where its database, its API key and its signing secret are kept. */
  stateDir: string;
  paymentProviderUrl: string;
  controlPlaneUrl: string;
  /** Used once, to get a key of its own. */
  operatorApiKey: string;
}

export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const required = ['STATE_DIR', 'OPERATOR_API_KEY'].filter((name) => !env[name]);
  if (required.length > 0) throw new Error(`Missing settings: ${required.join(', ')}`);
  return {
    port: Number(env.PORT ?? 4411),
    stateDir: String(env.STATE_DIR),
    paymentProviderUrl: env.PAYMENT_PROVIDER_URL ?? 'http://127.0.0.1:4410',
    controlPlaneUrl: env.CONTROL_PLANE_URL ?? 'http://127.0.0.1:4400',
    operatorApiKey: String(env.OPERATOR_API_KEY),
  };
}
