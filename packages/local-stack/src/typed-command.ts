import { defaultPortBase } from './ports.js';

/** A command as a person types it for the stack of a port base. Typed without, it would act on the data of another stack. */
export function typedCommand(
  command: 'npm start' | 'npm run status',
  portBase: number,
  ...options: readonly string[]
): string {
  const all = [...(portBase === defaultPortBase ? [] : [`--port-base ${portBase}`]), ...options];
  return all.length === 0 ? command : `${command} -- ${all.join(' ')}`;
}
