import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The certificate that connections to an endpoint have, and the authority that they trust; the key is sealed. */
export class EndpointsHaveCertificates1797060000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE endpoints ADD tls json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE endpoints DROP tls');
  }
}
