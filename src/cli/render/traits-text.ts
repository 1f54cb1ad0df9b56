// Traits of films in few words: "director James Cameron; genre Action, Thriller". Each kind is said once, where its first trait stands.
export interface NamedTrait {
  readonly kind: string;
  readonly name: string;
}

export function traitsText(traits: readonly NamedTrait[]): string {
  const byKind = new Map<string, string[]>();
  for (const { kind, name } of traits) {
    const names = byKind.get(kind);
    if (names === undefined) byKind.set(kind, [name]);
    else names.push(name);
  }
  return [...byKind].map(([kind, names]) => `${kind} ${names.join(", ")}`).join("; ");
}

/** "director: James Cameron" as kind and name. */
export function splitTrait(trait: string): NamedTrait {
  const end = trait.indexOf(": ");
  return { kind: trait.slice(0, end), name: trait.slice(end + 2) };
}
