// Films as the metadata network reads them: lists of traits, standardised numbers, words with vectors. Fitted on training
// films alone, applied to any film.
import type { Film } from "../../catalogue/film.ts";
import type { Bags } from "../../network/input.ts";
import { makeBags } from "../../network/make-bags.ts";
import type { NetworkRows } from "../../network/network.ts";
import type { WordVectors } from "../../text/word-vectors.ts";
import { traitList } from "../../traits/film-lists.ts";
import type { FilmNumber } from "../../traits/film-numbers.ts";
import { textWords } from "../../traits/film-words.ts";
import { NumberTable } from "../../traits/number-table.ts";
import { TraitVocabulary } from "../../traits/trait-vocabulary.ts";
import type { FilmNetOptions } from "./film-net-options.ts";

/** What training films teach about reading films. */
export class FilmNetData {
  readonly vocabularies: readonly TraitVocabulary[];
  readonly numbers: NumberTable;
  /** Null where the options want no words, or there are no vectors. */
  readonly vectors: WordVectors | null;
  private readonly traitWeight: number;
  /** One a word with a vector: log(films / films with the word), by the training films. */
  private readonly rarity: Float32Array;

  constructor(
    training: readonly Film[],
    numbers: readonly FilmNumber[],
    vectors: WordVectors | null,
    options: FilmNetOptions,
  ) {
    this.vocabularies = options.lists.map((id) => new TraitVocabulary(traitList(id), training, options.leastFilms));
    this.numbers = new NumberTable(numbers, training);
    this.vectors = options.words === "none" ? null : vectors;
    this.traitWeight = options.traitWeight;
    this.rarity = wordRarity(training, this.vectors);
  }

  /** Rows of the network: one list a vocabulary, then the numbers, then the words where there are any. */
  rows(films: readonly Film[]): NetworkRows {
    const lists = this.vocabularies.map((vocabulary) => vocabulary.bags(films, this.traitWeight));
    return [...lists, this.numbers.rows(films), ...(this.vectors ? [this.wordBags(films, this.vectors)] : [])];
  }

  /** A film's words with vectors, each weighted by its rarity, weights adding up to 1. */
  private wordBags(films: readonly Film[], vectors: WordVectors): Bags {
    const lists = films.map((film) => wordRows(film, vectors));
    return makeBags(lists, (list) => {
      const total = list.reduce((sum, row) => sum + (this.rarity[row] as number), 0);
      return list.map((row) => (this.rarity[row] as number) / Math.max(total, 1e-6));
    });
  }
}

/** Rows of the vectors of a film's words. */
function wordRows(film: Film, vectors: WordVectors): number[] {
  return textWords(film)
    .map((word) => vectors.rowOf.get(word))
    .filter((row) => row !== undefined);
}

function wordRarity(training: readonly Film[], vectors: WordVectors | null): Float32Array {
  const films = new Float32Array(vectors?.words.length ?? 0);
  if (vectors !== null)
    for (const film of training) for (const row of new Set(wordRows(film, vectors))) films[row]! += 1;
  return films.map((count) => Math.log((1 + training.length) / (1 + count)));
}
