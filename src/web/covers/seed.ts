// A film's id as a seed: FNV-1a (Fowler, Noll, Vo) over its characters, so that numbers and names do alike.

export function seedOf(id: number | string): number {
  let hash = 0x811c9dc5;
  for (const sign of String(id)) hash = Math.imul(hash ^ (sign.codePointAt(0) as number), 0x01000193);
  return hash >>> 0;
}
