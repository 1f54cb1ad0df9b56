// Moods under a name, kept on this device beside what was said of films.
import type { Mood } from "../protocol/questions.ts";
import type { PersonStore } from "./person-store.ts";

export interface NamedMood {
  readonly name: string;
  readonly mood: Mood;
}

const setting = "moods";

export class Moods {
  /** By the time at which they were saved, the latest last. */
  list: readonly NamedMood[] = $state.raw([]);
  readonly #store: PersonStore;

  constructor(store: PersonStore) {
    this.#store = store;
  }

  async load(): Promise<void> {
    const before = this.list;
    const kept = await this.#store.setting(setting);
    if (this.list !== before) return; // saved meanwhile, which is newer
    this.list = Array.isArray(kept) ? kept.filter(isNamedMood) : [];
  }

  /** A mood of the same name is replaced. @throws where it cannot be kept */
  async save(name: string, mood: Mood): Promise<void> {
    await this.#keep([...this.list.filter((each) => each.name !== name), { name, mood }]);
  }

  async forget(name: string): Promise<void> {
    await this.#keep(this.list.filter((each) => each.name !== name));
  }

  async #keep(list: readonly NamedMood[]): Promise<void> {
    this.list = list;
    await this.#store.set(setting, list);
  }
}

function isNamedMood(value: unknown): value is NamedMood {
  const { name, mood } = (value ?? {}) as Partial<NamedMood>;
  return typeof name === "string" && typeof mood?.sliders === "object" && typeof mood.filters === "object";
}
