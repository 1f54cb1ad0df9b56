// Why a film is shown, in one sentence: the films of the history that add most to its score, what the film shares with the first of
// them, and where nothing of the history speaks for it, what everybody thinks.
import { filmName } from "../../search/film-name.ts";
import type { Contribution } from "./answer.ts";

export interface ReasonFacts {
  readonly contributions: readonly Contribution[];
  /** "is by Michael Mann": what the film shares with the first film named; null where there is nothing to be told. */
  readonly shared: string | null;
  /** How many rated the film in training, and what they gave it on average; null where nobody did. */
  readonly opinions: { readonly count: number; readonly mean: number | null };
}

/** A film that adds less than this part of what the first one adds is not named. */
const leastPart = 0.4;
const mostNamed = 3;

type Named = Extract<Contribution, { readonly kind: "rating" | "event" }>;

export function reasonOf({ contributions, shared, opinions }: ReasonFacts): string {
  const named = contributions.filter(
    (each): each is Named => (each.kind === "rating" || each.kind === "event") && each.value > 0,
  );
  const prior = contributions.find(({ kind }) => kind === "prior")?.value ?? 0;
  const first = named[0];
  const own = named.reduce((sum, { value }) => sum + value, 0);
  if (first === undefined || own < prior / 2) return wellLiked(opinions);
  const told = named.filter(({ value }) => value >= leastPart * first.value).slice(0, mostNamed);
  const alike = shared === null ? "" : `, and like ${first.film.title} it ${shared}`;
  return `Because ${listed(told)}${alike}.`;
}

function listed(films: readonly Named[]): string {
  const rated = films.filter((each) => each.kind === "rating").map(({ film, rating }) => `${filmName(film)} ${rating}`);
  const watched = films
    .filter((each) => each.kind === "event")
    .map(({ film, event }) => [filmName(film), event] as const);
  const parts = [
    rated.length === 0 ? null : `you gave ${joined(rated)}`,
    ...(["watched", "watchlisted"] as const).map((event) => {
      const those = watched.filter(([, own]) => own === event).map(([name]) => name);
      return those.length === 0 ? null : `you ${event === "watched" ? "watched" : "want to see"} ${joined(those)}`;
    }),
  ];
  return parts.filter((part) => part !== null).join(" and ");
}

function wellLiked({ count, mean }: ReasonFacts["opinions"]): string {
  if (count === 0 || mean === null) return "It is new to everybody here.";
  const people = count === 1 ? "One person" : `${count.toLocaleString("en-US")} people`;
  return `${people} gave it ${mean.toFixed(1)} on average.`;
}

export function joined(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
