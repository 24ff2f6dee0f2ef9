import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parkedUndecodable, receivedBy } from '@crossdock/testing';
import { ControlPlane } from './control-plane.js';

let plane: ControlPlane;
beforeAll(async () => {
  plane = await ControlPlane.start();
});
afterAll(() => plane?.close());

it.each(receivedBy('control-plane'))(
  'an undecodable record on $topic is parked with a reason, and the partition goes on',
  async (from) => {
    for (const { headers } of await parkedUndecodable(plane.bus, from))
      expect(headers.cd_reason).toBe('payload_not_json');
  },
);
