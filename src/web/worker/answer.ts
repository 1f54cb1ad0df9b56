// Which question is answered where. What is asked before a model is open is a fault of the page.
import { matchHistory } from "../../core/imports/match-history.ts";
import { type Person, stranger } from "../../core/recommend/asking/person.ts";
import type { QuestionName, Questions } from "../protocol/questions.ts";
import { cardOf } from "./cards.ts";
import { filmPage, withoutFilm } from "./film-page.ts";
import { howWell } from "./how-well.ts";
import { glance, mapOfFilms, onMap } from "./map-of-films.ts";
import type { OnProgress } from "./on-progress.ts";
import { type OpenModel, openModel } from "./open-model.ts";
import { readFile } from "./read-file.ts";
import { searchFilms } from "./search-films.ts";
import { searchPeople } from "./search-people.ts";
import { type BegunShelves, beginShelves, laterFilms } from "./shelves.ts";
import { leftOut, tastePage } from "./you.ts";

let opened: OpenModel | null = null;
let person: Person = stranger;
/** Of the shelves before, so that what rose by the last rating can be told. */
let lastScores: Float32Array | null = null;
/** The shelves of which the list is told already. */
let begun: BegunShelves | null = null;

type Answers = {
  readonly [Name in QuestionName]: (
    asks: Questions[Name]["asks"],
    onProgress: OnProgress,
  ) => Questions[Name]["answer"] | Promise<Questions[Name]["answer"]>;
};

const answers: Answers = {
  async open({ address, bytes }, onProgress) {
    opened = await openModel(address, bytes, onProgress);
    return opened.told;
  },
  tell({ entries }) {
    const matched = matchHistory(entries, model().recommender.films.finder);
    person = matched;
    return { matched: matched.matched, unmatched: matched.unmatched, notes: matched.notes };
  },
  ask({ n, skipped }) {
    const { recommender, indexOf, find } = model();
    const { films } = recommender.ask(person, { n, skipped: skipped.flatMap((key) => find(key) ?? []) });
    return films.map(({ film }) => cardOf(recommender.films, indexOf(film)));
  },
  shelves(mood) {
    begun = beginShelves(model(), person, mood, lastScores);
    lastScores = begun.scores;
    return begun.told;
  },
  otherShelves(mood) {
    const { rest } = begun ?? beginShelves(model(), person, mood, null); // a worker that died meanwhile has begun nothing
    begun = null;
    return rest();
  },
  cards({ films }) {
    const { recommender } = model();
    const entries = films.map((film) => ({ film, rating: null, event: "watched" as const, at: null }));
    return entries.map((entry) => {
      const [film] = matchHistory([entry], recommender.films.finder).events.watched.items;
      return film === undefined ? null : cardOf(recommender.films, film);
    });
  },
  people: ({ text, n }) => searchPeople(model().recommender.films, text, n),
  film: ({ key }) => filmPage(model(), person, key),
  without: ({ key, left }) => withoutFilm(model(), person, key, left),
  later: (mood) => laterFilms(model(), person, mood),
  read: ({ bytes, name }) => readFile(model().recommender.films, bytes, name),
  you: () => tastePage(model(), person),
  map: () => mapOfFilms(model().recommender),
  onMap: () => onMap(model().recommender, person),
  glance: ({ film }) => glance(model().recommender, person, film),
  howWell: ({ left }) => howWell(left),
  leftOut: ({ places }) => leftOut(model(), person, places),
  search: ({ text, n }) => searchFilms(model().recommender.films, text, n),
};

/** @throws InputError for what was handed in and is not what it should be; Error before a model is open */
export function answer(name: QuestionName, asks: unknown, onProgress: OnProgress): unknown {
  const known = answers[name] as ((asks: unknown, onProgress: OnProgress) => unknown) | undefined;
  if (known === undefined)
    throw new Error(`Cannot answer: the question ${name} was seen, and there is none of that name`);
  return known(asks, onProgress);
}

function model(): OpenModel {
  if (opened === null) throw new Error("Cannot answer: no model is open. Reload the page");
  return opened;
}
