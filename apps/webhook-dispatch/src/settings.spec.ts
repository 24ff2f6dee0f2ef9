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

  it('reads the proxy of all deliveries, and does not show its password', () => {
    const env = { PORT: '4405', KAFKA_BROKERS: '127.0.0.1:4492', ENCRYPTION_KEYS: `k1:${'A'.repeat(43)}=` };
    const settings = dispatchSettings({
      ...env,
      EGRESS_PROXY_URL: 'socks5://crossdock:s3cret@proxy.example',
    });
    expect(settings.egressProxy?.reveal()).toContain('s3cret');
    expect(JSON.stringify(settings)).not.toContain('s3cret');
  });
});
