// Names of one kind (genres, people, keywords) as people ask for them: as they are written, else without case, accents and punctuation; a name
// that several people share means all of them. Nothing is decoded before the first question.
import { type FoundTitles, TitleIndex } from "../../search/title-index.ts";
import { allTexts, type TextTable, textAt, textCount } from "./text-table.ts";

export class NameTable {
  readonly #table: TextTable;
  #numbers: Map<string, number[]> | null = null;
  #index: TitleIndex | null = null;

  constructor(table: TextTable) {
    this.#table = table;
  }

  /** How many names there are; their numbers run from 0. */
  get size(): number {
    return textCount(this.#table);
  }

  name(number: number): string {
    return textAt(this.#table, number);
  }

  names(): string[] {
    return allTexts(this.#table);
  }

  /** The numbers of a name, ascending; none where nothing is called so. */
  find(name: string): readonly number[] {
    this.#numbers ??= numbersOf(this.names());
    return this.#numbers.get(name) ?? this.#fuzzy(name).matches.toSorted((a, b) => a - b);
  }

  /** Names that may have been meant by one that nothing has, the likeliest first, at most 3. */
  suggestions(name: string): string[] {
    const { near, holding } = this.#fuzzy(name);
    const numbers = [...near, ...holding].slice(0, 3);
    return [...new Set(numbers.map((number) => this.name(number)))];
  }

  #fuzzy(name: string): FoundTitles {
    this.#index ??= new TitleIndex(this.names().map((title) => ({ title, year: null })));
    return this.#index.find(name);
  }
}

function numbersOf(names: readonly string[]): Map<string, number[]> {
  const numbers = new Map<string, number[]>();
  for (const [number, name] of names.entries()) {
    const known = numbers.get(name);
    if (known === undefined) numbers.set(name, [number]);
    else known.push(number);
  }
  return numbers;
}
