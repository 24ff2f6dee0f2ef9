import type { Admin, Kafka } from 'kafkajs';

/** Runs with an admin of its own: requests are rare, and a kept connection would have to be repaired. */
export async function withAdmin<T>(kafka: Kafka, work: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = kafka.admin();
  try {
    await admin.connect();
    return await work(admin);
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}
