import { describe, expect, it } from '@jest/globals';
import { delivery } from './samples.js';

describe('a delivery, as a record says it', () => {
  it('is a repeat once it was tried, and when a person asks for it again', () => {
    expect(delivery({ cd_attempt: '0' }).isRepeat).toBe(false);
    expect(delivery({ cd_attempt: '1' }).isRepeat).toBe(true);
    expect(delivery({ cd_attempt: '0', cd_redrive_id: 'rdv_1' }).isRepeat).toBe(true);
  });

  it('is refused where nobody could sign it, or where a time is none', () => {
    expect(() => delivery({ ce_id: 'evt.1' })).toThrow(expect.objectContaining({ code: 'event_id_invalid' }));
    expect(() => delivery({ cd_due_at: 'soon' })).toThrow(
      expect.objectContaining({ code: 'headers_invalid' }),
    );
  });
});
