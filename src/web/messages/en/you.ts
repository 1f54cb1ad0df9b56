import type { TraitKind } from "../../../core/recommend/likeness/trait-numbers.ts";
import type { Interval } from "../../protocol/you.ts";
import { count, stars } from "./count.ts";
import { filmsOfGenre } from "./shelves.ts";

const kinds: Readonly<Record<TraitKind, string>> = {
  genre: "Genres",
  decade: "Decades",
  keyword: "Themes",
  director: "Directors",
  lead: "Faces",
};

export const youWords = {
  tooFew: (needed: number) =>
    needed === 1
      ? "One more rating, and there is something to tell."
      : `${needed} more ratings, and there is something to tell.`,
  headline: (liked: string | null, disliked: string | null) => {
    if (liked === null) return "Your taste is still hard to tell from everybody’s.";
    return disliked === null
      ? `You have a heart for ${filmsOfGenre(liked, 2)}.`
      : `You have a heart for ${filmsOfGenre(liked, 2)}, and little for ${filmsOfGenre(disliked, 2)}.`;
  },
  traits: "What you like more than others do",
  traitsHelp: "Stars above or below what was to be expected of you, drawn towards nothing where few films speak.",
  kinds,
  trait: (name: string, liking: number, films: number) =>
    `${name}: ${liking >= 0 ? "+" : "−"}${Math.abs(liking).toFixed(2)} stars, ${films === 1 ? "1 film" : `${count(films)} films`}`,
  behind: (title: string, rating: number, expected: number) =>
    `${title}: you ${stars(rating)}, expected ${expected.toFixed(1)}`,
  scale: "How you use the stars",
  scaleHelp: (level: number) =>
    Math.abs(level) < 0.05
      ? "You rate as others do."
      : `You give ${Math.abs(level).toFixed(1)} of a star ${level > 0 ? "more" : "less"} than others give the same films.`,
  own: "You",
  others: "Others, the same films",
  bar: (rating: number, own: number, others: number) => `${stars(rating)} stars: you ${own}, others ${others}`,
  decades: "When your films were made",
  decadesHelp: "The mark is how many they would be if you watched as everybody does.",
  decade: (name: string, films: number, usual: number) =>
    `${name}: ${films === 1 ? "1 film" : `${count(films)} films`}, ${count(Math.round(usual))} if you watched as everybody does`,
  telling: "What shapes your list",
  tellingHelp: "Of all that your ratings add to the first hundred films, the share of each.",
  share: (part: number) => `${Math.round(100 * part)} %`,
  known: "How well it knows you",
  knownHelp:
    "Each of your ratings is hidden in turn, and guessed from the others. All of it happens here. In brackets: 95 % intervals.",
  measure: "Measure it",
  measuring: (done: number, of: number) => `${count(done)} of ${count(of)} …`,
  stop: "Stop",
  sampled: (of: number, all: number) => `${count(of)} of your ${count(all)} ratings, evenly picked.`,
  stars: (own: Interval, usual: Interval) =>
    `It misses your stars by ${ranged(own, fixed)} on average; everybody’s mean would miss them by ${ranged(usual, fixed)}.`,
  places: (own: Interval, popular: Interval) =>
    `A film that you liked stands among the first ${ranged(own, percent)} of what you have not seen; by popularity alone, among the first ${ranged(popular, percent)}.`,
  verdict: (lo: number, hi: number) =>
    hi < 0
      ? "Better than popularity, and not by chance."
      : lo > 0
        ? "Worse than popularity, for now."
        : "By these ratings it cannot be told apart from popularity.",
} as const;

const fixed = (stars: number) => stars.toFixed(2);

/** A mean with its interval. */
const ranged = ({ mean, lo, hi }: Interval, say: (value: number) => string) =>
  `${say(mean)} (${say(lo)} to ${say(hi)})`;

function percent(part: number): string {
  return `${(100 * part).toFixed(part < 0.1 ? 1 : 0)} %`;
}
