import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { dispatchSettings } from './settings.js';

describe('dispatchSettings', () => {
  it('reads the environment', () => {
    const settings = dispatchSettings({
      PORT: '4405',
      KAFKA_BROKERS: '127.0.0.1:4492',
      ENCRYPTION_KEYS: `k1:${randomBytes(32).toString('base64')}`,
      ALLOWED_PRIVATE_NETWORKS: '127.0.0.0/8, ::1/128',
    });
    expect(settings.kafka).toMatchObject({
      brokers: ['127.0.0.1:4492'],
      topicPrefix: '',
      service: 'webhook-dispatch',
    });
    expect(settings.destinations).toEqual({
      networks: ['127.0.0.0/8', '::1/128'],
      ports: ['443', '8443'],
      nameServers: [],
    });
    expect(JSON.stringify(settings)).not.toContain('k1:');
  });
});
