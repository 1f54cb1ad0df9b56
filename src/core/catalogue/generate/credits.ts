// Who made an invented film: its directors and cast, on whom its quality hangs, and everybody else in the credits.
import type { Random } from "../../random/random.ts";
import type { CastMember, CrewMember } from "../film.ts";
import { type Career, hire, hireMany } from "./careers.ts";
import { happens } from "./draw.ts";
import type { FilmWorld } from "./film-world.ts";
import { inventedWord } from "./invented-name.ts";
import type { Theme } from "./themes.ts";

/** The people whose talent shows in a film. */
export interface FilmPeople {
  readonly directors: readonly Career[];
  /** In the order of the credits. */
  readonly cast: readonly Career[];
}

const TRADES: readonly (readonly [department: string, job: string, share: number])[] = [
  ["Writing", "Screenplay", 0.95],
  ["Writing", "Story", 0.25],
  ["Production", "Producer", 0.9],
  ["Camera", "Director of Photography", 0.8],
  ["Editing", "Editor", 0.85],
  ["Sound", "Original Music Composer", 0.75],
];

/** Mostly one director and four to seventeen actors; now and then the credits lack either. */
export function drawPeople(world: FilmWorld, year: number, theme: Theme, random: Random): FilmPeople {
  const directors = happens(0.006, random) ? 0 : happens(0.05, random) ? 2 : 1;
  const cast = happens(0.009, random) ? 0 : 4 + random.below(14);
  return {
    directors: hireMany(directors, world.directors, year, theme, random),
    cast: hireMany(cast, world.actors, year, theme, random),
  };
}

/** The cast with the characters that they play. */
export function castCredits(cast: readonly Career[], random: Random): CastMember[] {
  return cast.map(({ id, name }, order) => ({ personId: id, name, character: inventedWord(random), order }));
}

/** The directors, and those of the other trades that the credits name. */
export function drawCrewCredits(
  crew: readonly Career[],
  directors: readonly Career[],
  year: number,
  theme: Theme,
  random: Random,
): CrewMember[] {
  const others = TRADES.filter(([, , share]) => happens(share, random)).map(([department, job]) =>
    crewMember(hire(crew, year, theme, random), department, job),
  );
  return [...directors.map((person) => crewMember(person, "Directing", "Director")), ...others];
}

function crewMember({ id, name }: Career, department: string, job: string): CrewMember {
  return { personId: id, name, department, job };
}
