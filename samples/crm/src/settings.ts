/** Everything the CRM is told from outside, read once. */
export interface Settings {
  port: number;
  /** Where the key of its door and the events that are not sent yet are kept. */
  stateDir: string;
  controlPlaneUrl: string;
  inboundGatewayUrl: string;
  /** Used to register, and to get a key for its door. Events are never sent with it. */
  operatorApiKey: string;
}

export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const missing = ['STATE_DIR', 'OPERATOR_API_KEY'].filter((name) => !env[name]);
  if (missing.length > 0) throw new Error(`Missing settings: ${missing.join(', ')}`);
  return {
    port: Number(env.PORT ?? 4412),
    stateDir: String(env.STATE_DIR),
    controlPlaneUrl: env.CONTROL_PLANE_URL ?? 'http://127.0.0.1:4400',
    inboundGatewayUrl: env.INBOUND_GATEWAY_URL ?? 'http://127.0.0.1:4401',
    operatorApiKey: String(env.OPERATOR_API_KEY),
  };
}
