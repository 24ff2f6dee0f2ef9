import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { defaultPortBase, serviceNames, type ServiceName } from './ports.js';
import { Refusal } from './refusals/refusal.js';

export interface StartOptions {
  readonly portBase: number;
  readonly samples: boolean;
  readonly scale: Partial<Record<ServiceName, number>>;
  /** Move the data of earlier runs out of the way first. */
  readonly setAside: boolean;
}

export const startUsage = `npm start -- [options]
  --scale SERVICE=N   run N processes of a service (repeatable)
  --no-samples        the bare system, without the sample applications
  --port-base N       first port, default ${defaultPortBase}; another base has its own data, so that two stacks can run
  --set-aside         move the data of earlier runs out of the way and begin anew
Environment: DATABASE_URL, KAFKA_BROKERS use servers that run already; LOG_LEVEL is passed to the services.`;

export interface StatusOptions {
  readonly portBase: number;
  /** For a program instead of a person. */
  readonly json: boolean;
}

export const statusUsage = `npm run status -- [options]
  --port-base N       which stack, default ${defaultPortBase}
  --json              for programs; with npm run --silent nothing else is printed`;

export function readStartOptions(args: readonly string[]): StartOptions {
  const values = parsed(args, startUsage, {
    scale: { type: 'string', multiple: true },
    'no-samples': { type: 'boolean' },
    'port-base': { type: 'string' },
    'set-aside': { type: 'boolean' },
  });
  return {
    portBase: portBaseOf(values['port-base']),
    samples: !values['no-samples'],
    scale: Object.fromEntries((values.scale ?? []).map(scaleOf)),
    setAside: values['set-aside'] ?? false,
  };
}

export function readStatusOptions(args: readonly string[]): StatusOptions {
  const values = parsed(args, statusUsage, { json: { type: 'boolean' }, 'port-base': { type: 'string' } });
  return { portBase: portBaseOf(values['port-base']), json: values.json ?? false };
}

function parsed<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  usage: string,
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new Refusal('bad_option', `${(error as Error).message}\n${usage}`);
  }
}

/** Ports go up to base + 93, and 100 more for each further instance of a service. */
function portBaseOf(value: string | undefined): number {
  if (value === undefined) return defaultPortBase;
  const base = Number(value);
  if (!Number.isInteger(base) || base < 1024 || base > 64_000) {
    throw new Refusal('bad_option', `--port-base ${value}: a whole number from 1024 to 64000 is needed.`);
  }
  return base;
}

function scaleOf(value: string): [ServiceName, number] {
  const [name, count] = value.split('=');
  const service = serviceNames.find((known) => known === name);
  const processes = Number(count);
  if (!service) {
    throw new Refusal(
      'bad_option',
      `--scale ${value}: there is no such service; there are ${serviceNames.join(', ')}.`,
    );
  }
  if (!Number.isInteger(processes) || processes < 1 || processes > 9) {
    throw new Refusal('bad_option', `--scale ${value}: write SERVICE=N with N from 1 to 9.`);
  }
  return [service, processes];
}
