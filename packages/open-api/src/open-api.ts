import type { INestApplication } from '@nestjs/common';
import { describeAll } from './described.js';

/** What the document says of the whole service. */
export interface About {
  title: string;
  /** Markdown. */
  description: string;
}

/** The OpenAPI document of a service, made when somebody asks for it. */
export class OpenApi {
  private app: INestApplication | undefined;
  private made: Promise<object> | undefined;

  constructor(readonly about: About) {}

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
      .setTitle(this.about.title)
      .setDescription(this.about.description)
      .setVersion('1')
      .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'cdk_<key id>_<secret>' })
      .build();
    const document = SwaggerModule.createDocument(this.app, config);
    const paths = Object.entries(document.paths).filter(([path]) => path.startsWith('/v1/'));
    return { ...document, paths: Object.fromEntries(paths) };
  }
}
