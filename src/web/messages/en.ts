// Every word that the page says; what a screen says that has much to say is in a file of its own in en/. A translation is another such set.
import type { PlainRouteName } from "../routing/routes.ts";
import { count, stars } from "./en/count.ts";
import { dataWords } from "./en/data.ts";
import { filmWords, sliderShares, traitWords } from "./en/film.ts";
import { labWords } from "./en/lab.ts";
import { laterWords } from "./en/later.ts";
import { mapWords } from "./en/map.ts";
import { saidOf } from "./en/said.ts";
import { shelfWords } from "./en/shelves.ts";
import { startWords } from "./en/start.ts";
import { tuneWords } from "./en/tune.ts";
import { youWords } from "./en/you.ts";

export { stars } from "./en/count.ts";

const routes: Readonly<Record<PlainRouteName, string>> = {
  "for-you": "For you",
  tune: "Tune",
  later: "Later",
  you: "You",
  lab: "Lab",
  data: "Your data",
};

/** What somebody else says, without a stop of its own. */
const bare = (why: string) => why.replace(/\.$/, "");

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
  /** @param status of an answer; null where nobody answers */
  noModel: (status: number | null) =>
    `${status === null ? "Nobody answers" : `No model is told of (${status})`}. See whether matinee runs here (npm start).`,
  tryAgain: "Try again",
  noAnswer: (why: string) => `This could not be worked out: ${bare(why)}.`,
  quietLine: (films: number, milliseconds: number, sent: number) =>
    `${count(films)} films · ${Math.max(1, Math.round(milliseconds))} ms · ${count(sent)} bytes sent`,
  sentHelp: "Bytes in the bodies of all requests of this page since it was opened, counted as they leave.",
  computedHere: "Computed here, on this device.",
  starterSet: "Starter catalogue: made-up ratings.",
  ratings: (ratings: number) => (ratings === 1 ? "1 rating" : `${count(ratings)} ratings`),
  upTo: (year: number) => `Films up to ${year}.`,
  moreInLab: "How it was made, and how good it is",
  notLasting:
    "This window keeps nothing: what you say is gone when you close it. If it is no private one, its storage does not answer: reload.",
  notKept: (why: string) =>
    `What you said last could not be kept (${bare(why)}). Free some space, or save it under “Your data”.`,
  start: startWords,
  tune: tuneWords,
  shelf: shelfWords,
  rate: (title: string) => `Rate ${title}`,
  ratingOf: (rating: number) => (rating === 1 ? "1 star" : `${stars(rating)} stars`),
  enterSays: ": Enter says it",
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
  first: "First for you",
  earlier: "Films before these",
  further: "Films behind these",
  pastShelf: "Past this shelf",
  notRated: "not rated",
  /** A reason that counts people who were invented. */
  madeUp: (reason: string) => reason.replace(/ (?=(?:people|person) gave it)/, " made-up "),
  noFilm: "There is no such film here",
  nowhere: "There is no such screen here",
  waysOn: "The address may be misspelt, or from another model. Films can be found by their titles above.",
  similar: "More like it",
  why: "Why it is here",
  everybody: "What everybody likes",
  everybodyElse: "Everything else",
  laterList: laterWords,
  data: dataWords,
  lab: labWords,
  youScreen: youWords,
  map: mapWords,
  trait: traitWords,
  slider: sliderShares,
  film: filmWords,
} as const;
