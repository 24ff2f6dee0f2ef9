import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Signing secrets say when they were made and when they expire, and an endpoint may have a signature in another form. Of the secrets
 * of before nothing is known but their sealed text, and they do not expire by themselves.
 */
export class SecretsExpire1796700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE endpoints SET signing_secrets =
      (SELECT json_agg(json_build_object('sealed', secret) ORDER BY place)
       FROM json_array_elements_text(signing_secrets) WITH ORDINALITY AS of_before(secret, place))`);
    await runner.query('ALTER TABLE endpoints ADD signature_template json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE endpoints DROP signature_template');
    await runner.query(`UPDATE endpoints SET signing_secrets =
      (SELECT json_agg(secret ->> 'sealed' ORDER BY place)
       FROM json_array_elements(signing_secrets) WITH ORDINALITY AS of_now(secret, place))`);
  }
}
