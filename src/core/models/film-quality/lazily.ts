// An artifact opens at once and answers a moment later: what takes long to make of it is made when somebody first asks for it.

/** An object whose fields are made when they are first read, and kept. */
export function lazily<T extends object>(makers: { readonly [Field in keyof T]-?: () => T[Field] }): T {
  const made = {} as T;
  for (const field of Object.keys(makers) as (keyof T & string)[]) {
    const keep = (value: T[keyof T]) => Object.defineProperty(made, field, { value, enumerable: true });
    const get = () => {
      const value = makers[field]();
      keep(value);
      return value;
    };
    Object.defineProperty(made, field, { get, enumerable: true, configurable: true });
  }
  return made;
}
