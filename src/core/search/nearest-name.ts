// What was probably meant by a name that a short list does not have: an option, a filter. For lists of a few dozen; thousands of titles have an
// index (title-index.ts).
import { editDistance } from "./edit-distance.ts";

/** The name with the fewest typos, at most one in three letters, else the first that begins with what was asked; null where none does. */
export function nearestName(asked: string, names: readonly string[]): string | null {
  const folded = asked.trim().toLowerCase();
  if (folded === "") return null;
  const most = Math.ceil(folded.length / 3);
  let [nearest, fewest]: [string | null, number] = [null, most + 1];
  for (const name of names) {
    const typos = editDistance(folded, name.toLowerCase(), most);
    if (typos < fewest) [nearest, fewest] = [name, typos];
  }
  return nearest ?? names.find((name) => name.toLowerCase().startsWith(folded)) ?? null;
}
