// What the film quality model looks at: how much R2 falls when a group of inputs is shuffled among the films (permutation importance,
// Breiman 2001, section 10), with every film answered by the fit that left it out.
import type { QualityImportance } from "../../core/evaluation/quality-result.ts";
import { regressionGain } from "../../core/evaluation/regression-gain.ts";
import type { FitQualityInput } from "../../core/models/film-quality/fit-quality.ts";
import { trackNumbers } from "../../core/models/film-quality/quality-films.ts";
import { seesVotes } from "../../core/models/film-quality/quality-tracks.ts";
import type { TrackModel } from "../../core/models/film-quality/track-model.ts";
import { createRandom } from "../../core/random/random.ts";
import { shuffle } from "../../core/random/shuffle.ts";
import { type FactTable, pickFacts } from "../../core/traits/fact-table.ts";
import type { TraitListId } from "../../core/traits/film-lists.ts";

export interface InputGroup {
  readonly name: string;
  readonly lists?: readonly TraitListId[];
  readonly numbers?: RegExp;
}

/** Inputs that say the same thing are shuffled together, else each would stand in for the other; every input is in one group. */
export const inputGroups: readonly InputGroup[] = [
  { name: "genres", lists: ["genre", "genre-pair"], numbers: /^genre/ },
  { name: "directors and writers", lists: ["director", "writer"] },
  { name: "cast", lists: ["lead", "cast"] },
  { name: "producers and crew", lists: ["producer", "head", "crew", "job"] },
  { name: "keywords", lists: ["keyword"], numbers: /^keywords/ },
  { name: "companies", lists: ["company"], numbers: /^companies/ },
  { name: "words of the story and title", lists: ["story-word", "title-word"], numbers: /^words of|characters of/ },
  {
    name: "language and country",
    lists: ["language", "country"],
    numbers: /^(languages|countries|in English|made in|title was)/,
  },
  { name: "filmographies", numbers: /^films by/ },
  { name: "budget", numbers: /^budget/ },
  { name: "runtime", numbers: /^runtime/ },
  { name: "dates", numbers: /^(year|time of year|dated|released)/ },
  {
    name: "sizes of the credits, homepage, gaps",
    numbers: /^(size of|departments|parts|people credited|last place|things left|has a home|playing|voices|uncredited)/,
  },
  { name: "numbers in TMDB", numbers: /^number in TMDB/ },
  { name: "votes", numbers: /^votes/ },
  { name: "popularity", numbers: /^popularity/ },
  { name: "revenue", numbers: /^revenue/ },
  { name: "MovieLens ratings", numbers: /^MovieLens/ },
];

/** Films that are asked, spread over the training films: enough for intervals of a hundredth. */
const asked = 500;

/** Every group that the track reads, the most telling first. */
export function importanceOf(
  { films, track, training, signal }: FitQualityInput,
  model: TrackModel,
): QualityImportance[] {
  const step = Math.max(1, Math.floor(training.length / asked));
  const places = Int32Array.from(training.filter((_, i) => i % step === 0));
  const facts = pickFacts(films.facts, places);
  const truth = Array.from(places, (place) => films.ratings[place] as number);
  const ids = Array.from(places, (place) => films.ids[place] as number);
  const answer = (table: FactTable) =>
    Array.from(places, (place, row) => model.expect(table, row, place, films.votes[place] as number));
  const whole = answer(facts);
  const names = [...trackNumbers(films.names, track), ...films.names.flags, ...films.names.attention];
  const seen = new Set(seesVotes(track) ? names.filter((name) => !films.names.attention.includes(name)) : names);
  const other = Int32Array.from(places.keys());
  shuffle(other, createRandom(0, 105));
  const found = inputGroups.flatMap((group): QualityImportance[] => {
    signal?.throwIfAborted();
    const columns = facts.names.flatMap((name, k) => (group.numbers?.test(name) && seen.has(name) ? [k] : []));
    const lists = (group.lists ?? []).map((id) => films.index.lists.findIndex((list) => list.id === id));
    if (columns.length === 0 && lists.length === 0) return [];
    const shuffled = answer(shuffleFacts(facts, films.index.listOf, other, columns, lists));
    const random = () => createRandom(0, 106);
    return [
      {
        name: group.name,
        films: places.length,
        drop: regressionGain(truth, [whole], [shuffled], ids, { random, repeats: 500 }).r2,
      },
    ];
  });
  return found.sort((a, b) => b.drop.mean - a.drop.mean);
}

/** Each film with some numbers and lists of another. */
function shuffleFacts(
  facts: FactTable,
  listOf: Uint8Array,
  other: Int32Array,
  columns: readonly number[],
  lists: readonly number[],
): FactTable {
  const width = facts.names.length;
  const numbers = facts.numbers.slice();
  const traits: number[] = [];
  const indptr = new Int32Array(facts.films + 1);
  const own = (row: number) => facts.traits.subarray(facts.indptr[row], facts.indptr[row + 1]);
  for (let row = 0; row < facts.films; row++) {
    const theirs = other[row] as number;
    for (const k of columns) numbers[row * width + k] = facts.numbers[theirs * width + k] as number;
    const moved = (trait: number) => lists.includes(listOf[trait] as number);
    traits.push(...[...own(row).filter((trait) => !moved(trait)), ...own(theirs).filter(moved)].sort((a, b) => a - b));
    indptr[row + 1] = traits.length;
  }
  return { ...facts, numbers, indptr, traits: Int32Array.from(traits) };
}
