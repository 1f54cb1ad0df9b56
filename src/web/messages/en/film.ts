import { count } from "./count.ts";
import { languageName } from "./language.ts";

const places = new Intl.PluralRules("en-US", { type: "ordinal" });
const endings: Readonly<Record<string, string>> = { one: "st", two: "nd", few: "rd", other: "th" };

function ordinal(place: number): string {
  return `${count(place)}${endings[places.select(place)]}`;
}

export const filmWords = {
  coming: "The film comes in …",
  rank: (rank: number, of: number, isSeen: boolean) =>
    isSeen
      ? `Not seen yet, it would stand ${ordinal(rank)} of ${count(of)} films`
      : `${ordinal(rank)} of the ${count(of)} films you have not seen`,
  without: (title: string) => `without ${title}`,
  pointing: "Point at a film of yours, or go to it by keys, and it is taken out.",
  tapping: "Tap a film of yours, and it is taken out.",
  share: (name: string, value: number) =>
    `${name}: ${value < 0 ? "lowers" : "raises"} the score by ${Math.abs(value).toFixed(2)}`,
  stars: "What makes the stars",
  starsBegin: (before: number, after: number) =>
    `They begin at ${before.toFixed(1)}; what you gave your films moves them to ${after.toFixed(1)}.`,
  starShare: (name: string, value: number) => `${name}: ${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)} stars`,
  like: "What it has of your films",
  shares: (shared: readonly string[]) => shared.join(", "),
  /** @param isInvented whether nobody's ratings are meant */
  whoLikes: (ratings: number, mean: number | null, isInvented: boolean) =>
    mean === null
      ? "Nobody has rated it yet"
      : `${count(ratings)} ${isInvented ? "made-up people " : ""}rated it, ${mean.toFixed(1)} on average`,
  sparse: "Who made it is not known here.",
  more: (films: number) => `and ${count(films)} smaller ones`,
  /** Null for what is not worth a word. */
  language: (code: string | null) => (code === null || code === "en" || code === "xx" ? null : languageName(code)),
} as const;

export const sliderShares = {
  obscure: "Your slider for what few know",
  adventurous: "Your slider for adventure",
  newer: "Your slider for the year",
  loved: "Your slider for what you would love",
} as const;

/** "director: Michael Mann" as people say it. */
export function traitWords(label: string): string {
  const [kind, name] = label.split(/: (.*)/s, 2) as [string, string | undefined];
  if (name === undefined) return label;
  if (kind === "director") return `by ${name}`;
  if (kind === "lead" || kind === "cast") return `with ${name}`;
  if (kind === "decade") return `the ${name}`;
  if (kind === "language") return languageName(name);
  return name.toLowerCase();
}
