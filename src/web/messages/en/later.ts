import { count } from "./count.ts";

export const laterWords = {
  none: "Nothing is kept for later yet. Press Later at a film, and it waits here.",
  ranking: "Ranking what waits …",
  more: (films: number) => `Show ${count(films)} more`,
  some: (films: number) =>
    films === 0
      ? ""
      : films === 1
        ? "One film waits, ranked for you."
        : `${count(films)} films wait, the likeliest first.`,
  unknown: (films: number) =>
    films === 1
      ? "One film is kept that this model does not know."
      : `${count(films)} films are kept that this model does not know.`,
} as const;
