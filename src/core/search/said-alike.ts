// Titles that are said alike and written otherwise: "Gone in 60 Seconds" and "Gone in Sixty Seconds", "Dr. Dolittle" and
// "Doctor Dolittle", "Rocky III" and "Rocky 3", "Old Boy" and "Oldboy". Of single letters none is a number, as in "Malcolm X".
import { withoutArticle } from "./fold-title.ts";

const sameWord: ReadonlyMap<string, string> = new Map([
  ..."one two three four five six seven eight nine ten eleven twelve thirteen"
    .split(" ")
    .map((word, k) => [word, `${k + 1}`] as const),
  ..."twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, k) => [word, `${k + 2}0`] as const),
  ..."ii iii iv".split(" ").map((word, k) => [word, `${k + 2}`] as const),
  ..."vi vii viii ix".split(" ").map((word, k) => [word, `${k + 6}`] as const),
  ["vol", "volume"],
  ["pt", "part"],
  ["dr", "doctor"],
  ["mr", "mister"],
  ["st", "saint"],
  ["vs", "versus"],
  ["and", ""],
]);

/** The same for titles, folded, that are said alike: letters without spaces. */
export function saidForm(folded: string): string {
  const words = withoutArticle(folded).split(" ");
  const said = words.map((word) => sameWord.get(word) ?? word).join("");
  // Nine and 9 are two films of one year
  return /^\d*$/.test(said) ? words.join("") : said;
}
