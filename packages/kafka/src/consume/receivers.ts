import type { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { RECEIVED_OPERATION } from '../receives.decorator.js';
import type { Binding } from './binding.js';

/** The methods of an application's controllers that `Receives` decorates, by the id of their operation. */
export function receiversOf(
  discovery: DiscoveryService,
  scanner: MetadataScanner,
): ReadonlyMap<string, Binding['invoke']> {
  const receivers = new Map<string, Binding['invoke']>();
  for (const { instance } of discovery.getControllers() as { instance?: Record<string, unknown> | null }[]) {
    if (!instance) continue;
    for (const name of scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
      const method = instance[name];
      if (typeof method !== 'function') continue;
      const operation = Reflect.getMetadata(RECEIVED_OPERATION, method) as string | undefined;
      if (operation !== undefined) receivers.set(operation, method.bind(instance) as Binding['invoke']);
    }
  }
  return receivers;
}
