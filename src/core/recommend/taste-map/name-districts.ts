// Names for the districts of a map, after what is truly over-represented there. How much a name tells of a group of films is the information that "is of this name"
// and "lies in this district" have of one another (n times their mutual information: the log-likelihood ratio G of Dunning 1993, halved), where the name is commoner inside
// than outside. A name must also be true enough to be read: of so large a share of the district by its kind, so many times more often than on the whole map.
import type { DistrictNameKind, NameTrait } from "./district-traits.ts";

interface NameRule {
  /** Of the district's films. */
  readonly share: number;
  /** Times as often as among all films of the map. */
  readonly lift: number;
  /** How much its information counts: what says more to people is preferred where two say about as much. */
  readonly worth: number;
}

const rules: Readonly<Record<DistrictNameKind, NameRule>> = {
  person: { share: 0.12, lift: 6, worth: 3.5 },
  keyword: { share: 0.14, lift: 3, worth: 2.5 },
  place: { share: 0.14, lift: 3, worth: 2.5 },
  cinema: { share: 0.2, lift: 2.5, worth: 2.2 },
  pair: { share: 0.25, lift: 1.5, worth: 1 },
  era: { share: 0.5, lift: 1.4, worth: 0.6 },
  genre: { share: 0.4, lift: 1.4, worth: 0.9 },
};
const fewestFilms = 3;
/** Names that are kept for a district, should its best be another's already. */
const keptNames = 12;
/** Below this, or this share of the best, a name is true and says nothing. */
const leastWorth = 6;
const leastOfBest = 0.4;

export interface RatedName {
  readonly trait: NameTrait;
  /** Nats by which the name and the district tell of one another, times the root of the share that it is true of, weighed by its kind. */
  readonly worth: number;
}

export class DistrictNames {
  readonly #traits: readonly NameTrait[];
  /** Traits of each place of the map. */
  readonly #ofPlace: readonly (readonly number[])[];
  readonly #counts: Uint32Array;

  /** @param places how many films the map has */
  constructor(traits: readonly NameTrait[], places: number) {
    this.#traits = traits;
    const ofPlace = Array.from({ length: places }, (): number[] => []);
    for (const [t, trait] of traits.entries()) for (const place of trait.places) ofPlace[place]!.push(t);
    this.#ofPlace = ofPlace;
    this.#counts = new Uint32Array(traits.length);
  }

  /** Names that are true of a district, the most telling first; of equals the one that was met first. */
  of(district: readonly number[]): RatedName[] {
    const seen = new Set<number>();
    for (const place of district) {
      for (const trait of this.#ofPlace[place]!) {
        this.#counts[trait]!++;
        seen.add(trait);
      }
    }
    const rated: RatedName[] = [];
    for (const t of seen) {
      const trait = this.#traits[t]!;
      const inside = this.#counts[t]!;
      this.#counts[t] = 0;
      const { share, lift, worth } = rules[trait.kind];
      const usual = trait.places.length / this.#ofPlace.length;
      const own = inside / district.length;
      if (inside < fewestFilms || own < share || own < lift * usual) continue;
      const nats = information(inside, district.length, trait.places.length, this.#ofPlace.length);
      rated.push({ trait, worth: worth * nats * Math.sqrt(own) });
    }
    rated.sort((a, b) => b.worth - a.worth);
    const least = Math.max(leastWorth, (rated[0]?.worth ?? 0) * leastOfBest);
    return rated.filter(({ worth }) => worth >= least).slice(0, keptNames);
  }
}

/** n times the mutual information of being in a district of `size` and having a trait of `known` films, `inside` of which lie in it. */
export function information(inside: number, size: number, known: number, all: number): number {
  const term = (seen: number, expected: number) => (seen > 0 ? seen * Math.log(seen / expected) : 0);
  const outside = all - size;
  return (
    term(inside, (size * known) / all) +
    term(size - inside, (size * (all - known)) / all) +
    term(known - inside, (outside * known) / all) +
    term(outside - known + inside, (outside * (all - known)) / all)
  );
}
