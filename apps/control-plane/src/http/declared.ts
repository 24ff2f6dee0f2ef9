type Body = new () => object;

/** What the field decorators say of a property: nothing more, or the class of what lies in it. */
export interface Declared {
  nested?: () => Body;
}

const declarations = new WeakMap<object, Map<string, Declared>>();

export function declare(declared: Declared = {}): PropertyDecorator {
  return (prototype, name) => {
    const own = declarations.get(prototype) ?? new Map<string, Declared>();
    declarations.set(prototype, own.set(String(name), declared));
  };
}

/** The fields of a body, those of the classes that it extends included. */
export function declaredBy(body: Body): Map<string, Declared> {
  const all = new Map<string, Declared>();
  for (
    let prototype: unknown = body.prototype;
    prototype !== null;
    prototype = Object.getPrototypeOf(prototype)
  )
    for (const [name, declared] of declarations.get(prototype as object) ?? []) all.set(name, declared);
  return all;
}
