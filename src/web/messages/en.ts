// Every word that the page says; what a screen says that has much to say is in a file of its own in en/. A translation is another such set.
import type { PlainRouteName } from "../routing/routes.ts";
import { count, stars } from "./en/count.ts";
import { saidOf } from "./en/said.ts";
import { shelfWords } from "./en/shelves.ts";
import { startWords } from "./en/start.ts";
import { tuneWords } from "./en/tune.ts";

export { stars } from "./en/count.ts";

const number = new Intl.NumberFormat("en-US");

const languages = new Intl.DisplayNames("en", { type: "language" });
const places = new Intl.PluralRules("en-US", { type: "ordinal" });
const endings: Readonly<Record<string, string>> = { one: "st", two: "nd", few: "rd", other: "th" };

function ordinal(place: number): string {
  return `${number.format(place)}${endings[places.select(place)]}`;
}

const routes: Readonly<Record<PlainRouteName, string>> = {
  "for-you": "For you",
  tune: "Tune",
  later: "Later",
  you: "You",
  lab: "Lab",
  data: "Your data",
};

export const words = {
  routes,
  find: "Find a film",
  found: (films: number, isNear: boolean) =>
    `${films === 1 ? "1 film" : `${count(films)} films`}${isNear ? " that may have been meant" : ""}`,
  foundNear: "Nothing is called quite so. This may be meant:",
  foundNothing: "No film here is called so.",
  skipToContent: "Skip to the films",
  opening: (percent: number | null) =>
    percent === null ? "The lights go down …" : `The lights go down … ${percent} %`,
  cannotOpen: "The model could not be opened",
  tryAgain: "Try again",
  quietLine: (films: number, milliseconds: number, sent: number) =>
    `${count(films)} films · ${Math.max(1, Math.round(milliseconds))} ms · ${count(sent)} bytes sent`,
  sentHelp: "Bytes in the bodies of all requests of this page since it was opened, counted as they leave.",
  computedHere: "Computed here, on this device.",
  ratings: (ratings: number) => (ratings === 1 ? "1 rating" : `${count(ratings)} ratings`),
  upTo: (year: number) => `Films up to ${year}.`,
  notLasting: "This window keeps nothing: what you say is gone when you close it.",
  notKept: (why: string) => `What you said last could not be kept (${why}).`,
  start: startWords,
  tune: tuneWords,
  shelf: shelfWords,
  rate: (title: string) => `Rate ${title}`,
  ratingOf: (rating: number) => (rating === 1 ? "1 star" : `${stars(rating)} stars`),
  seen: "Seen",
  later: "Later",
  notForMe: "Not for me",
  undo: "Undo",
  undoWhat: (said: string) => `Undo: ${said}`,
  said: saidOf,
  by: (names: readonly string[]) => names.join(", "),
  with: "with",
  minutes: (minutes: number) => `${minutes} min`,
  predicted: (mean: number, lo: number, hi: number) =>
    `${mean.toFixed(1)} stars expected, between ${lo.toFixed(1)} and ${hi.toFixed(1)}`,
  films: (films: number) => (films === 1 ? "1 film" : `${count(films)} films`),
  rose: (steps: number) => (steps === 1 ? "up one place" : `up ${count(steps)} places`),
  places: count,
  first: "First for you",
  earlier: "Films before these",
  further: "Films behind these",
  notRated: "not rated",
  noFilm: "There is no such film here",
  similar: "More like it",
  why: "Why it is here",
  everybody: "What everybody likes",
  everybodyElse: "Everything else",
  laterList: {
    none: "Nothing is kept for later yet. Press Later at a film, and it waits here.",
    some: (count: number) =>
      count === 1 ? "One film waits, ranked for you." : `${number.format(count)} films wait, the likeliest first.`,
    dropped: "Not any more",
  },
  data: {
    about: "What you say stays on this device. Take it along, bring it back, or delete it.",
    holds: (ratings: number, others: number) =>
      `${ratings === 1 ? "1 rating" : `${number.format(ratings)} ratings`}, ${others === 1 ? "1 film" : `${number.format(others)} films`} seen, kept for later or turned down.`,
    takeAlong: "Take it along",
    asJson: "Save as JSON",
    asCsv: "Save as CSV",
    bringBack: "Bring it back",
    bringHelp: "A JSON or CSV file that matinee wrote. What it says of a film replaces what was said here.",
    choose: "Choose a file",
    brought: (count: number) =>
      count === 1 ? "One film was brought in." : `${number.format(count)} films were brought in.`,
    notKnown: (count: number) =>
      count === 1
        ? "One entry says nothing to this model:"
        : `${number.format(count)} entries say nothing to this model:`,
    entry: (number_: number, title: string, why: string) =>
      `${number_}. ${title === "" ? "without a title" : title}: ${why}`,
    andMore: (count: number) => `and ${number.format(count)} more`,
    delete: "Delete everything",
    deleteHelp: "Every rating, every list, every setting. There is no copy anywhere else.",
    sure: "Delete it all? This cannot be undone.",
    yes: "Yes, delete everything",
    no: "Keep it",
    deleted: "Everything is deleted. We have not met.",
  },
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
