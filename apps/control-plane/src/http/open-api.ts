import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

const description = `Configuration of Crossdock: who may send, who receives what and how.

Every request needs \`Authorization: Bearer cdk_…\`. Changes reach the services within seconds; every entity has a
\`version\` that rises with each. Refusals are RFC 9457 problems with a stable \`code\`. Secrets are taken and never shown
again. What a key may not see looks as if it did not exist.`;

/** /openapi.json and, for people, /docs. The document is made when the first one asks for it. */
export function describeApi(app: NestFastifyApplication): void {
  let made: OpenAPIObject | undefined;
  SwaggerModule.setup('docs', app, () => (made ??= documentOf(app)), {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: 'Crossdock control plane',
  });
}

function documentOf(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Crossdock control plane')
    .setDescription(description)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'cdk_<key id>_<secret>' })
    .build();
  const document = SwaggerModule.createDocument(app, config);
  const paths = Object.entries(document.paths).filter(([path]) => path.startsWith('/v1/'));
  return { ...document, paths: Object.fromEntries(paths) };
}
