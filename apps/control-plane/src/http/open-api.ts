import { Injectable } from '@nestjs/common';
import type { INestApplication } from '@nestjs/common';
import { describeAll } from './described.js';

const description = `Configuration of Crossdock: who may send, who receives what and how.

Every request needs \`Authorization: Bearer cdk_…\`. Changes reach the services within seconds; every entity has a
\`version\` that rises with each. Refusals are RFC 9457 problems with a stable \`code\`. Secrets are taken and never shown
again. What a key may not see looks as if it did not exist.`;

/** The OpenAPI document, made when somebody asks for it. */
@Injectable()
export class OpenApi {
  private app: INestApplication | undefined;
  private made: Promise<object> | undefined;

  /** The application whose handlers are described. */
  describe(app: INestApplication): void {
    this.app = app;
  }

  document(): Promise<object> {
    return (this.made ??= this.make());
  }

  private async make(): Promise<object> {
    const { DocumentBuilder, SwaggerModule } = await describeAll();
    if (this.app === undefined) throw new Error('there is no application to describe yet');
    const config = new DocumentBuilder()
      .setTitle('Crossdock control plane')
      .setDescription(description)
      .setVersion('1')
      .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'cdk_<key id>_<secret>' })
      .build();
    const document = SwaggerModule.createDocument(this.app, config);
    const paths = Object.entries(document.paths).filter(([path]) => path.startsWith('/v1/'));
    return { ...document, paths: Object.fromEntries(paths) };
  }
}
