// Finds films by what a person types for a title: exactly but for case, accents, punctuation and articles; with a year to
// choose among films of one name; and where nothing fits, the titles that a typo or two may have been meant for. Never
// guesses on its own: several films of one name are all told.
import { type FoldedTitle, foldTitle } from "./fold-title.ts";
import { forgivenTypos, NearTitles } from "./near-titles.ts";
import { saidForm } from "./said-alike.ts";
import { splitYear } from "./title-query.ts";

/** What is known of a film to find it by. */
export interface TitledFilm {
  readonly title: string;
  /** Found by this one, too; may be the same. */
  readonly originalTitle?: string;
  /** Found by each of these, too. */
  readonly otherTitles?: readonly string[];
  readonly year: number | null;
}

/** Films of one title. */
export interface SameTitle {
  /** Of exactly this title, in the list's order; where none is, of this title but for the article. */
  readonly matches: number[];
  /** Where some are, those of this title but for the article. */
  readonly near: number[];
}

/** A film whose title lies within a typo or two of what was typed. */
export interface NearTitle {
  readonly place: number;
  readonly typos: number;
  /** What was compared, both folded: the question, and the title that is near to it. */
  readonly asked: string;
  readonly title: string;
}

/** What a question found; films are told by their place in the list that the index was made of. */
export interface FoundTitles {
  /** Films of exactly this title, in the list's order. */
  readonly matches: number[];
  /**
   * Other films that may have been meant, nearest first, at most 5: the same title but for the article or of another year,
   * then those within one or two typos.
   */
  readonly near: number[];
  /** Where none matches, films whose title holds all the words in their order, those that begin with them first, then the shortest, at most 5. */
  readonly holding: number[];
}

const mostNear = 5;
/** A letter off in so short a title and of quite another time: that film was not meant ("Nope (2022)" is not Rope of 1948). */
const shortTitle = 5;
/** By how much people misremember a year. */
const mostYearsOff = 5;
/** More than a title has. */
const mostCharacters = 1000;

export class TitleIndex {
  readonly #films: readonly TitledFilm[];
  readonly #whole = new Map<string, number[]>();
  readonly #bare = new Map<string, number[]>();
  /** Both titles of each film, with and without their articles, one after the other, and whose they are. */
  readonly #forms: string[] = [];
  readonly #owners: number[] = [];
  #search: NearTitles | null = null;
  #words: ReadonlySet<string> | null = null;
  #said: ReadonlyMap<string, number[]> | null = null;

  constructor(films: readonly TitledFilm[]) {
    this.#films = films;
    films.forEach(({ title, originalTitle = title, otherTitles = [] }, place) => {
      for (const each of new Set([title, originalTitle, ...otherTitles])) this.#add(foldTitle(each), place);
    });
  }

  /** How many films there are; their places run from 0. */
  get size(): number {
    return this.#films.length;
  }

  /** Films of a title, as in "heat", "Heat (1995)" or "heat 1995". An empty question finds nothing. */
  find(query: string): FoundTitles {
    const folded = foldTitle(query);
    if (folded.whole === "") return { matches: [], near: [], holding: [] };
    const exact = this.#exact(folded);
    if (exact.matches.length > 0) return { ...exact, near: exact.near.slice(0, mostNear), holding: [] };
    const yeared = splitYear(query);
    if (yeared === null) return this.#otherwise([folded, null]);
    const { matches, near } = this.#exact(foldTitle(yeared.title));
    const [ofYear, ofOthers] = this.#byYear([...matches, ...near], yeared.year);
    if (ofYear.length > 0) return { matches: ofYear, near: [], holding: [] };
    if (ofOthers.length > 0) return { matches: [], near: ofOthers.slice(0, mostNear), holding: [] };
    return this.#otherwise([folded, null], [foldTitle(yeared.title), yeared.year]);
  }

  /** Films of a title alone: a year in it counts as a part of it. */
  titled(title: string): SameTitle {
    const folded = foldTitle(title);
    return folded.whole === "" ? { matches: [], near: [] } : this.#exact(folded);
  }

  /** Films within a typo or two of a title alone, nearest first, at most 5: by typos, then those of the year. */
  nearTo(title: string, year: number | null): NearTitle[] {
    return this.#nearest(foldTitle(title), year);
  }

  /** Films whose title is said as this one is, though it may be written otherwise (said-alike.ts); in the list's order. */
  saidAlike(title: string): readonly number[] {
    this.#said ??= this.#saidForms();
    return this.#said.get(saidForm(foldTitle(title).whole)) ?? [];
  }

  /** Whether any title has a word, folded as titles are. */
  hasWord(word: string): boolean {
    this.#words ??= new Set(this.#forms.flatMap((form) => form.split(" ")));
    return this.#words.has(word);
  }

  #saidForms(): Map<string, number[]> {
    const said = new Map<string, number[]>();
    this.#forms.forEach((form, at) => {
      push(said, saidForm(form), this.#owners[at] as number);
    });
    return said;
  }

  #add({ whole, bare }: FoldedTitle, place: number): void {
    push(this.#whole, whole, place);
    push(this.#bare, bare, place);
    for (const form of new Set([whole, bare])) {
      this.#forms.push(form);
      this.#owners.push(place);
    }
  }

  /** Films of the title word for word, else of the title but for the article; in the first case the second are near. */
  #exact({ whole, bare }: FoldedTitle): SameTitle {
    const loose = this.#bare.get(bare) ?? [];
    const strict = this.#whole.get(whole) ?? [];
    if (strict.length === 0) return { matches: [...loose], near: [] };
    return { matches: [...strict], near: loose.filter((place) => !strict.includes(place)) };
  }

  /** Those of a year, and the others by how far from it they are. */
  #byYear(places: readonly number[], year: number): [ofYear: number[], others: number[]] {
    const gap = (place: number) => Math.abs((this.#films[place]?.year ?? Number.POSITIVE_INFINITY) - year);
    const others = places.filter((place) => gap(place) !== 0);
    return [places.filter((place) => gap(place) === 0), others.sort((a, b) => compare(gap(a), gap(b)) || a - b)];
  }

  /** What may have been meant: with a year at its end, first the whole as a title ("Deth Race 2000"). */
  #otherwise(...readings: readonly (readonly [folded: FoldedTitle, year: number | null])[]): FoundTitles {
    const nearest = readings.flatMap(([folded, year]) => this.#nearest(folded, year));
    const near = [...new Set(nearest.map(({ place }) => place))].slice(0, mostNear);
    const holding = readings.map(([{ bare }]) => this.#holding(bare)).find((places) => places.length > 0);
    return { matches: [], near, holding: holding ?? [] };
  }

  /**
   * By typos, then the year's own, then those with the same first letter, which people seldom get wrong. Forms with an
   * article are compared, too: a typo may make one ("a alien") or hide one ("teh matrix").
   */
  #nearest({ whole, bare }: FoldedTitle, year: number | null): NearTitle[] {
    this.#search ??= new NearTitles(this.#forms);
    const found = new Map<number, NearTitle & { readonly rank: number }>();
    for (const asked of new Set([whole, bare])) {
      this.#search.search(asked, forgivenTypos(asked), (at, typos) => {
        const [place, title] = [this.#owners[at] as number, this.#forms[at] as string];
        const isOtherYear = year !== null && this.#films[place]?.year !== year;
        const isOtherLetter = title[0] !== asked[0];
        const rank = 4 * typos + (isOtherYear ? 2 : 0) + (isOtherLetter ? 1 : 0);
        if (rank < (found.get(place)?.rank ?? Number.POSITIVE_INFINITY)) {
          found.set(place, { place, typos, asked, title, rank });
        }
      });
    }
    const near = [...found.values()].sort((a, b) => a.rank - b.rank || a.place - b.place).slice(0, mostNear);
    return bare.length <= shortTitle && near.every(({ place }) => this.#isOfOtherTimes(place, year)) ? [] : near;
  }

  #isOfOtherTimes(place: number, year: number | null): boolean {
    return year !== null && Math.abs((this.#films[place]?.year ?? year) - year) > mostYearsOff;
  }

  #holding(bare: string): number[] {
    const words = bare.split(" ");
    const found = new Map<number, number>();
    this.#forms.forEach((title, at) => {
      if (title.length <= bare.length || !holdsWords(title, words)) return;
      const rank = title.length + (title.startsWith(`${bare} `) ? 0 : mostCharacters);
      const place = this.#owners[at] as number;
      found.set(place, Math.min(found.get(place) ?? rank, rank));
    });
    const sorted = [...found].sort(([a, rankA], [b, rankB]) => rankA - rankB || a - b);
    return sorted.slice(0, mostNear).map(([place]) => place);
  }
}

/** Whether the words stand in the title as whole words, in their order: those between them may be left out ("lord of rings"). */
function holdsWords(title: string, words: readonly string[]): boolean {
  if (!title.includes(words[0] as string)) return false; // nearly all, and no list is made for them
  const held = title.split(" ");
  let at = 0;
  return words.every((word) => {
    at = held.indexOf(word, at) + 1;
    return at > 0;
  });
}

function push(map: Map<string, number[]>, key: string, place: number): void {
  const places = map.get(key);
  if (places === undefined) map.set(key, [place]);
  else if (places.at(-1) !== place) places.push(place);
}

/** Infinity less Infinity is no number, so differences do not do. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
