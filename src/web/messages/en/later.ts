import { count } from "./count.ts";

export const laterWords = {
  none: "Nothing is kept for later yet. Press Later at a film, and it waits here.",
  some: (films: number) =>
    films === 1 ? "One film waits, ranked for you." : `${count(films)} films wait, the likeliest first.`,
  dropped: "Not any more",
} as const;
