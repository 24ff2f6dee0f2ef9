/** A process whose sandbox hangs; it is killed in that moment. Says so in a line when the sandbox is at it. */
import { Shaper } from '@crossdock/event-shaping';

const shaper = new Shaper();
const event = {
  id: 'evt_1',
  type: 'text.sent',
  time: '2026-11-24T09:30:00Z',
  source: '/test',
  tenant: 'company-b',
  data: Buffer.from(JSON.stringify({ text: `${'a'.repeat(40)}!` })),
};
const shape = (expression) =>
  shaper.shape({ kind: 'jsonata', expression }, event, { tenantId: 'company-b', name: expression });

await shape('id');
shape('$contains(data.text, /(a*)*(a*)*(a*)*\\1b/)').catch(() => undefined);
process.stdout.write('hanging\n');
