// Moods under a name, kept on this device beside what was said of films.
import type { Mood } from "../protocol/questions.ts";
import type { PersonStore } from "./person-store.ts";
import { changed, Unkept } from "./unkept.ts";

export interface NamedMood {
  readonly name: string;
  readonly mood: Mood;
}

const setting = "moods";

export class Moods {
  /** By the time at which they were saved, the latest last. */
  list: readonly NamedMood[] = $state.raw([]);
  readonly #store: PersonStore;
  readonly #unkept = new Unkept<NamedMood>();

  constructor(store: PersonStore) {
    this.#store = store;
    store.onChange(() => void this.load());
  }

  async load(): Promise<void> {
    this.#show(await this.#store.setting(setting));
  }

  /** A mood of the same name is replaced. @throws where it cannot be kept */
  async save(name: string, mood: Mood): Promise<void> {
    await this.#keep(name, { name, mood });
  }

  async forget(name: string): Promise<void> {
    await this.#keep(name, null);
  }

  /** After everything was deleted. */
  clear(): void {
    this.#unkept.forget();
    this.list = [];
  }

  async #keep(name: string, to: NamedMood | null): Promise<void> {
    const kept = this.#unkept.keep(new Map([[name, to]]), (changes) =>
      this.#store.change(setting, (moods) => [...changed(byName(moods), changes).values()]),
    );
    this.#show(this.list);
    await kept;
  }

  #show(kept: unknown): void {
    this.list = [...this.#unkept.over(byName(kept)).values()];
  }
}

function byName(kept: unknown): (readonly [string, NamedMood])[] {
  return Array.isArray(kept) ? kept.filter(isNamedMood).map((each) => [each.name, each]) : [];
}

function isNamedMood(value: unknown): value is NamedMood {
  const { name, mood } = (value ?? {}) as Partial<NamedMood>;
  return typeof name === "string" && typeof mood?.sliders === "object" && typeof mood.filters === "object";
}
