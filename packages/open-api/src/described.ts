import type * as swagger from '@nestjs/swagger';

type Library = typeof swagger;

/** Works on a class, a method, a property or a parameter, as the decorator of the library that it stands for. */
type AnyDecorator = ClassDecorator & MethodDecorator & PropertyDecorator;
type Target = Parameters<(target: object, name?: string | symbol, descriptor?: PropertyDescriptor) => void>;

const waiting: ((library: Library) => void)[] = [];

/**
 * A decorator of @nestjs/swagger that is applied when somebody asks for the OpenAPI document: the library and what it keeps cost 25 MB,
 * which a service that answers requests does not need.
 */
export function described(decorator: (library: Library) => unknown): AnyDecorator {
  return ((...target: Target) => {
    waiting.push((library) => (decorator(library) as (...target: Target) => void)(...target));
  }) as AnyDecorator;
}

/** The library, with every decorator applied. */
export async function describeAll(): Promise<Library> {
  const library = await import('@nestjs/swagger');
  for (const apply of waiting.splice(0)) apply(library);
  return library;
}

/** A property of an answer. */
export function Shown(options: swagger.ApiPropertyOptions): PropertyDecorator {
  return described(({ ApiProperty }) => ApiProperty(options));
}

/** An answer with an entity: has id, version and changedAt beside the properties of its class. */
export function Identified(): ClassDecorator {
  return ({ prototype }) => {
    const show = (name: string, options: swagger.ApiPropertyOptions): void =>
      Shown(options)(prototype as object, name);
    show('id', { type: String, example: 'company-b' });
    show('version', { type: 'integer', example: 1, description: 'Rises with every change.' });
    show('changedAt', { type: String, format: 'date-time', example: '2026-11-24T09:00:00.000Z' });
  };
}

/** A group of operations that need a key. */
export function Resource(tag: string): ClassDecorator {
  return (target) => {
    described(({ ApiTags }) => ApiTags(tag))(target);
    described(({ ApiBearerAuth }) => ApiBearerAuth())(target);
  };
}

/** A group of operations that are open to everybody. */
export function PublicResource(tag: string): ClassDecorator {
  return (target) => described(({ ApiTags }) => ApiTags(tag))(target);
}

/** A parameter by which a list is narrowed. */
export function Filter(name: string): MethodDecorator {
  return described(({ ApiQuery }) => ApiQuery({ name, required: false, schema: { type: 'string' } }));
}
