import { describe, expect, it } from '@jest/globals';
import { portOf, sampleNames, serviceNames } from './ports.js';

describe('ports', () => {
  it('are offsets from the base, and 100 more for each further instance', () => {
    expect(portOf('control-plane', 4400)).toBe(4400);
    expect(portOf('kafka', 5400)).toBe(5492);
    expect(portOf('webhook-dispatch', 4400, 3)).toBe(4605);
  });

  it('never meet, however many instances run', () => {
    const names = [...serviceNames, ...sampleNames, 'postgres', 'kafka', 'kafka-controller'] as const;
    const ports = names.flatMap((name) =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((instance) => portOf(name, 4400, instance)),
    );
    expect(new Set(ports).size).toBe(ports.length);
  });
});
