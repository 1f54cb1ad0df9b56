// What a film lists: people by what they did, keywords, companies, genres, places, words. Each list turns a film into
// traits with a key to count by and a name to show. Models choose lists; none of them looks at ratings or votes.
import type { CrewMember, Film } from "../catalogue/film.ts";
import { kerasWords } from "../text/keras-tokenizer.ts";

/** One thing that a film has, such as a director. */
export interface Trait {
  /** Tells traits of one list apart: a person's number, a genre's, a word. */
  readonly key: string;
  /** For people to read: "Michael Mann". */
  readonly name: string;
}

export interface TraitList {
  readonly id: TraitListId;
  /** What a trait of this list is called in a sentence: "director". */
  readonly label: string;
  /** The film's traits, each once, in the source's order. */
  readonly read: (film: Film) => Trait[];
}

export type TraitListId =
  | "director"
  | "writer"
  | "producer"
  | "lead"
  | "cast"
  | "head"
  | "crew"
  | "job"
  | "keyword"
  | "company"
  | "genre"
  | "genre-pair"
  | "country"
  | "language"
  | "title-word"
  | "story-word";

const leadingRoles = 5;
const writingJobs = new Set(["Screenplay", "Writer", "Story", "Novel", "Author", "Characters", "Original Story"]);
const producingJobs = new Set(["Producer", "Executive Producer"]);
/** Those who lead a department and shape how a film looks and sounds. */
const headJobs = new Set([
  "Director of Photography",
  "Editor",
  "Original Music Composer",
  "Music",
  "Production Design",
  "Costume Design",
  "Art Direction",
  "Casting",
]);

const crewList = (id: TraitListId, label: string, takes: (member: CrewMember) => boolean): TraitList => ({
  id,
  label,
  read: ({ crew }) => once(crew.filter(takes).map(({ personId, name }) => ({ key: `${personId}`, name }))),
});

/** All lists, in the order in which they are told. */
export const traitLists: readonly TraitList[] = [
  crewList("director", "director", ({ job }) => job === "Director"),
  crewList("writer", "writer", ({ job }) => writingJobs.has(job)),
  crewList("producer", "producer", ({ job }) => producingJobs.has(job)),
  {
    id: "lead",
    label: "with",
    read: ({ cast }) => people(cast.filter(({ order }) => order < leadingRoles)),
  },
  { id: "cast", label: "in the cast", read: ({ cast }) => people(cast) },
  crewList("head", "head of a department", ({ job }) => headJobs.has(job)),
  crewList("crew", "in the crew", () => true),
  { id: "job", label: "credited job", read: ({ crew }) => texts(crew.map(({ job }) => job)) },
  { id: "keyword", label: "keyword", read: ({ keywords }) => named(keywords) },
  { id: "company", label: "company", read: ({ companies }) => named(companies) },
  { id: "genre", label: "genre", read: ({ genres }) => named(genres) },
  { id: "genre-pair", label: "genres", read: genrePairs },
  { id: "country", label: "made in", read: ({ countries }) => coded(countries) },
  {
    id: "language",
    label: "language",
    read: ({ originalLanguage, spokenLanguages }) =>
      once([
        { key: `original ${originalLanguage}`, name: `${originalLanguage} (original)` },
        ...coded(spokenLanguages),
      ]),
  },
  { id: "title-word", label: "word of the title", read: ({ title }) => texts(kerasWords(title)) },
  {
    id: "story-word",
    label: "word of the story",
    read: ({ overview, tagline }) => texts(kerasWords(`${overview ?? ""} ${tagline ?? ""}`)),
  },
];

/** A list by its id. */
export function traitList(id: TraitListId): TraitList {
  return traitLists.find((list) => list.id === id) as TraitList;
}

const people = (members: readonly { readonly personId: number; readonly name: string }[]) =>
  once(members.map(({ personId, name }) => ({ key: `${personId}`, name })));
const named = (things: readonly { readonly id: number; readonly name: string }[]) =>
  once(things.map(({ id, name }) => ({ key: `${id}`, name })));
const coded = (things: readonly { readonly code: string; readonly name: string }[]) =>
  once(things.map(({ code, name }) => ({ key: code, name: name === "" ? code : name })));
const texts = (words: readonly string[]) => once(words.map((word) => ({ key: word, name: word })));

/** Pairs of a film's genres: a comedy of horror is neither. */
function genrePairs({ genres }: Film): Trait[] {
  const sorted = genres.toSorted((a, b) => a.id - b.id);
  return sorted.flatMap((first, k) =>
    sorted
      .slice(k + 1)
      .map((second) => ({ key: `${first.id} ${second.id}`, name: `${first.name} and ${second.name}` })),
  );
}

function once(traits: readonly Trait[]): Trait[] {
  return [...new Map(traits.map((trait) => [trait.key, trait])).values()];
}
