// What the names of the parts tell of a film: a documentary's people play themselves, an animated film's are voices, and a film whose
// parts have first and last names is another kind of film than one with "Man in bar".
import type { CastMember, Film } from "../catalogue/film.ts";
import type { FilmNumber } from "./film-numbers.ts";

/** Share of a film's cast; null where nobody is in it. */
const shareOfCast = (id: string, has: (part: string) => boolean): FilmNumber => ({
  id,
  read: ({ cast }: Film) =>
    cast.length === 0 ? null : cast.filter(({ character }: CastMember) => has(character)).length / cast.length,
});

/** Numbers that the trees read beside those they are handed. */
export const partNumbers: readonly FilmNumber[] = [
  shareOfCast("parts with a name", (part) => part !== ""),
  shareOfCast("voices", (part) => /voice/i.test(part)),
  shareOfCast("playing themselves", (part) => /himself|herself|themselves/i.test(part)),
  shareOfCast("uncredited", (part) => /uncredited/i.test(part)),
  shareOfCast("parts of two words", (part) => part.includes(" ")),
];
