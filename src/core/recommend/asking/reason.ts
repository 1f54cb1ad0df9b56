// Why a film is shown, in one sentence: the films of the history that add most to its score, what the film shares with the first of
// them, and where nothing of the history speaks for it, what everybody thinks.
import { filmName } from "../../search/film-name.ts";
import type { Contribution } from "./answer.ts";

export interface ReasonFacts {
  readonly contributions: readonly Contribution[];
  /** "is by Michael Mann": what the film shares with the first film named; null where there is nothing to be told. */
  readonly shared: string | null;
  /** How many rated or chose the film in training, and what they gave it on average; null where nobody rated it. */
  readonly opinions: { readonly count: number; readonly mean: number | null };
  /** Stars as people here give them: a sentence tells somebody's 9 of 10 as that. Default: as stars. */
  readonly asGiven?: (stars: number) => number;
}

/** A film that adds less than this part of what the first one adds is not named. */
const leastPart = 0.4;
const mostNamed = 3;
/** Stars from which a rating is told as one that speaks for something. */
const leastLiked = 3;

type Named = Extract<Contribution, { readonly kind: "rating" | "event" }>;

const asStars = (stars: number): number => stars;

export function reasonOf({ contributions, shared, opinions, asGiven = asStars }: ReasonFacts): string {
  const named = contributions.filter(
    (each): each is Named => (each.kind === "rating" || each.kind === "event") && each.value > 0,
  );
  const prior = contributions.find(({ kind }) => kind === "prior")?.value ?? 0;
  const first = named[0];
  const own = named.reduce((sum, { value }) => sum + value, 0);
  if (first === undefined || own < prior / 2) return wellLiked(opinions, asGiven);
  const told = named.filter(({ value }) => value >= leastPart * first.value).slice(0, mostNamed);
  return `Because ${listed(told, asGiven)}${alike(told, shared)}.`;
}

/** What the first film named and this one have in common, as the sentence goes on. */
function alike(told: readonly Named[], shared: string | null): string {
  if (shared === null) return "";
  if (told.length === 1) return `, and it ${shared}, too`;
  return `, and like ${filmName({ ...told[0]!.film, year: null })} it ${shared}`;
}

/** Films in the order in which they are named: those that were liked, those that were seen, those that are wanted. */
function listed(films: readonly Named[], asGiven: (stars: number) => number): string {
  const namesOf = (said: Said) => films.filter((each) => saidOf(each) === said).map((each) => nameOf(each, asGiven));
  const parts = saidInOrder.map((said) => [said, joined(namesOf(said))] as const).filter(([, names]) => names !== "");
  return joined(parts.map(([said, names]) => `you ${said} ${names}`));
}

type Said = "gave" | "watched" | "want to see";
const saidInOrder: readonly Said[] = ["gave", "watched", "want to see"];

/** A film that was rated below the middle of the scale speaks for another by having been watched, not by its stars. */
function saidOf(film: Named): Said {
  if (film.kind === "rating") return film.rating >= leastLiked ? "gave" : "watched";
  return film.event === "watched" ? "watched" : "want to see";
}

function nameOf(each: Named, asGiven: (stars: number) => number): string {
  return saidOf(each) === "gave" && each.kind === "rating"
    ? `${filmName(each.film)} ${asGiven(each.rating)}`
    : filmName(each.film);
}

function wellLiked({ count, mean }: ReasonFacts["opinions"], asGiven: (stars: number) => number): string {
  if (count === 0) return "Nobody here has rated it yet.";
  const people = count === 1 ? "One person" : `${count.toLocaleString("en-US")} people`;
  return mean === null ? `${people} chose it.` : `${people} gave it ${asGiven(mean).toFixed(1)} on average.`;
}

export function joined(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
