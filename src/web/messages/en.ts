// Every word that the page says, in one file: a translation is another file of this shape.
import type { ShelfKind } from "../protocol/shelves.ts";
import type { PlainRouteName } from "../routing/routes.ts";
import { count, stars } from "./en/count.ts";
import { dataWords } from "./en/data.ts";
import { filmWords, sliderShares, traitWords } from "./en/film.ts";
import { laterWords } from "./en/later.ts";
import { youWords } from "./en/you.ts";

export { stars } from "./en/count.ts";

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
    `${count(films)} films · ${Math.max(1, Math.round(milliseconds))} ms · ${count(sent)} bytes sent`,
  computedHere: "Computed here, on this device.",
  ratings: (many: number) => (many === 1 ? "1 rating" : `${count(many)} ratings`),
  upTo: (year: number) => `Films up to ${year}.`,
  notLasting: "This window keeps nothing: what you say is gone when you close it.",
  notKept: (why: string) => `What you said last could not be kept (${why}).`,
  start: {
    greeting: "We have not met yet.",
    question: "Which of these have you seen?",
    help: "Rate it, or say that you have not seen it. Keys 1 to 5 rate, N is for not seen.",
    notSeen: "Not seen",
    soFar: (many: number, needed: number) =>
      many === 0 ? `${needed} ratings open your shelves` : `${many} of ${needed}`,
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
  minutes: (many: number) => `${many} min`,
  predicted: (mean: number, lo: number, hi: number) =>
    `${mean.toFixed(1)} stars expected, between ${lo.toFixed(1)} and ${hi.toFixed(1)}`,
  films: (many: number) => (many === 1 ? "1 film" : `${count(many)} films`),
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
  laterList: laterWords,
  data: dataWords,
  youScreen: youWords,
  trait: traitWords,
  slider: sliderShares,
  film: filmWords,
} as const;
