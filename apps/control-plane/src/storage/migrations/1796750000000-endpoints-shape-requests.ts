import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How the request of an endpoint looks. Null is what all had before: POST, the event's content type, no headers of its own. */
export class EndpointsShapeRequests1796750000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE endpoints ADD method text, ADD content_type text, ADD headers json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE endpoints DROP method, DROP content_type, DROP headers');
  }
}
