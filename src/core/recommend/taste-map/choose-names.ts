// Names given out over a whole map: each once, the best that is left and says more than the name of the district around. Where none is true enough, a district is called by its
// best-known film.
import type { NameTrait } from "./district-traits.ts";
import type { RatedName } from "./name-districts.ts";

export interface ChosenName {
  readonly name: string;
  /** Places of the district that the name is true of, ascending. */
  readonly named: readonly number[];
  /** Null where it is called by a film. */
  readonly trait: NameTrait | null;
}

const longTitle = 28;

export class NameChooser {
  readonly #settings: readonly NameTrait[];
  readonly #brightest: readonly number[];
  readonly #title: (place: number) => string;
  readonly #used = new Set<string>();

  /** @param brightest places of the map, best-known film first @param title of a place */
  constructor(traits: readonly NameTrait[], brightest: readonly number[], title: (place: number) => string) {
    this.#settings = traits.filter(({ kind }) => kind === "place");
    this.#brightest = brightest;
    this.#title = title;
  }

  /** @param rated names that are true of the district, the best first @param around the name of the district that it lies in */
  choose(district: readonly number[], rated: readonly RatedName[], around: NameTrait | null): ChosenName {
    const isNew = ({ trait }: RatedName) =>
      !this.#used.has(trait.name) && !(around !== null && isTrueOfNearlyAll(trait, around.places));
    const trait = rated.find(isNew)?.trait;
    if (trait === undefined) return this.#landmark(district);
    this.#used.add(trait.name);
    const inside = new Set(district);
    const named = trait.places.filter((place) => inside.has(place));
    return { name: trait.kind === "person" ? this.#withSetting(trait.name, named) : trait.name, named, trait };
  }

  /** "Woody Allen's New York", where half of these films are set there. */
  #withSetting(person: string, named: readonly number[]): string {
    const films = new Set(named);
    const shares = this.#settings.map(({ name, places }) => {
      return { name, share: places.filter((place) => films.has(place)).length / named.length };
    });
    const best = shares.reduce((a, b) => (b.share > a.share ? b : a), { name: "", share: 0 });
    return best.share >= 0.5 ? `${person}'s ${best.name}` : person;
  }

  /** Its best-known film that no other district is called by; where all are taken, its best-known one. */
  #landmark(district: readonly number[]): ChosenName {
    const inside = new Set(district);
    const known = this.#brightest.filter((place) => inside.has(place));
    const nameAt = (place: number) => `Around ${shortTitle(this.#title(place))}`;
    const place = known.find((each) => !this.#used.has(nameAt(each))) ?? known[0]!;
    this.#used.add(nameAt(place));
    return { name: nameAt(place), named: [place], trait: null };
  }
}

/** "The eighties" of the films of "Eighties comedies". */
function isTrueOfNearlyAll(wide: NameTrait, films: readonly number[]): boolean {
  const places = new Set(wide.places);
  return films.filter((place) => places.has(place)).length >= 0.9 * films.length;
}

/** "Borat", without what stands behind the colon, where the whole is long. */
function shortTitle(title: string): string {
  const [first = title] = title.split(": ");
  return title.length > longTitle ? first : title;
}
