// What a film says of itself in words.
import type { Film } from "../catalogue/film.ts";
import { kerasWords } from "../text/keras-tokenizer.ts";

/** The words of a film's title, tagline and overview as word vectors know them: lower case, no possessive s. */
export function textWords(film: Film): string[] {
  const words = kerasWords(`${film.title} ${film.tagline ?? ""} ${film.overview ?? ""}`);
  return words.flatMap((word) => (word.endsWith("'s") ? [word, word.slice(0, -2)] : [word]));
}
