// Every word that the page says, in one file: a translation is another file of this shape.
import type { ShelfKind } from "../protocol/shelves.ts";
import type { PlainRouteName } from "../routing/routes.ts";

const number = new Intl.NumberFormat("en-US");

const languages = new Intl.DisplayNames("en", { type: "language" });
const places = new Intl.PluralRules("en-US", { type: "ordinal" });
const endings: Readonly<Record<string, string>> = { one: "st", two: "nd", few: "rd", other: "th" };

function ordinal(place: number): string {
  return `${number.format(place)}${endings[places.select(place)]}`;
}

/** "4½", "5", "½": as people write stars. */
export function stars(rating: number): string {
  const whole = Math.floor(rating);
  const half = rating - whole >= 0.5 ? "½" : "";
  return whole === 0 ? half || "0" : `${whole}${half}`;
}

const routes: Readonly<Record<PlainRouteName, string>> = {
  "for-you": "For you",
  later: "Later",
  you: "You",
  lab: "Lab",
  data: "Your data",
};

export const words = {
  routes,
  find: "Find a film",
  skipToContent: "Skip to the films",
  opening: (percent: number | null) =>
    percent === null ? "The lights go down …" : `The lights go down … ${percent} %`,
  cannotOpen: "The model could not be opened",
  tryAgain: "Try again",
  quietLine: (films: number, milliseconds: number, sent: number) =>
    `${number.format(films)} films · ${Math.max(1, Math.round(milliseconds))} ms · ${number.format(sent)} bytes sent`,
  computedHere: "Computed here, on this device.",
  ratings: (count: number) => (count === 1 ? "1 rating" : `${number.format(count)} ratings`),
  upTo: (year: number) => `Films up to ${year}.`,
  notLasting: "This window keeps nothing: what you say is gone when you close it.",
  notKept: (why: string) => `What you said last could not be kept (${why}).`,
  start: {
    greeting: "We have not met yet.",
    question: "Which of these have you seen?",
    help: "Rate it, or say that you have not seen it. Keys 1 to 5 rate, N is for not seen.",
    notSeen: "Not seen",
    soFar: (count: number, needed: number) =>
      count === 0 ? `${needed} ratings open your shelves` : `${count} of ${needed}`,
    orTaste: "Or borrow a taste for a moment",
  },
  rate: (title: string) => `Rate ${title}`,
  ratingOf: (rating: number) => (rating === 1 ? "1 star" : `${stars(rating)} stars`),
  seen: "Seen",
  later: "Later",
  notForMe: "Not for me",
  undo: "Undo",
  by: (names: readonly string[]) => names.join(", "),
  with: "with",
  minutes: (count: number) => `${count} min`,
  predicted: (mean: number, lo: number, hi: number) =>
    `${mean.toFixed(1)} stars expected, between ${lo.toFixed(1)} and ${hi.toFixed(1)}`,
  films: (count: number) => (count === 1 ? "1 film" : `${number.format(count)} films`),
  rose: (steps: number) => `up ${steps}`,
  shelf(kind: ShelfKind): { readonly title: string; readonly aside: string } {
    switch (kind.name) {
      case "list":
        return { title: "For you, tonight", aside: "What people of your taste watch, and what you would like of it." };
      case "because":
        return {
          title: `Because you gave ${kind.film.title} ${stars(kind.rating)}`,
          aside: "What that rating lifts most.",
        };
      case "quiet":
        return { title: "Quiet films you may have missed", aside: "Few people know them." };
      case "else":
        return { title: "Something else entirely", aside: "Unlike what you have rated, and not for everybody." };
    }
  },
  noFilm: "There is no such film here",
  similar: "More like it",
  why: "Why it is here",
  everybody: "What everybody likes",
  everybodyElse: "Everything else",
  /** "director: Michael Mann" as people say it. */
  trait(label: string): string {
    const [kind, name] = label.split(/: (.*)/s, 2) as [string, string | undefined];
    if (name === undefined) return label;
    if (kind === "director") return `by ${name}`;
    if (kind === "lead" || kind === "cast") return `with ${name}`;
    if (kind === "decade") return `the ${name}`;
    if (kind === "language") return languages.of(name) ?? name;
    return name.toLowerCase();
  },
  slider: {
    obscure: "Your slider for what few know",
    adventurous: "Your slider for adventure",
    newer: "Your slider for the year",
    loved: "Your slider for what you would love",
  },
  film: {
    rank: (rank: number, of: number) => `${ordinal(rank)} of the ${number.format(of)} films you have not seen`,
    without: (title: string) => `without ${title}`,
    moves: (before: string, after: string) => `${before} → ${after}`,
    rankMoves: (before: number, after: number) => `${ordinal(before)} → ${ordinal(after)} on your list`,
    pointing: "Point at a film of yours, or go to it with the keyboard, and it is taken out.",
    takeOut: (title: string, value: number) =>
      `${title}: ${value < 0 ? "lowers" : "raises"} the score by ${Math.abs(value).toFixed(2)}`,
    like: "What it has of your films",
    shares: (shared: readonly string[]) => shared.join(", "),
    whoLikes: (count: number, mean: number | null) =>
      mean === null ? "Nobody has rated it yet" : `${number.format(count)} rated it, ${mean.toFixed(1)} on average`,
    sparse: "All that is known of it here is on the cover.",
    more: (count: number) => `and ${number.format(count)} smaller ones`,
    language: (code: string) => languages.of(code) ?? code,
  },
} as const;
