// Who sits before the page: what they said of films, what they skipped. Changes are seen at once, and kept behind the scenes.

import type { HistoryEntry, HistoryEvent } from "../../core/imports/history-entry.ts";
import { errorText } from "../protocol/error-text.ts";
import type { FilmCard } from "../protocol/film-card.ts";
import type { KeptEntry } from "../protocol/kept-entry.ts";
import type { PersonStore } from "./person-store.ts";
import { changed, Unkept } from "./unkept.ts";

/** What was just done, so that it can be undone. */
export interface LastChange {
  readonly key: string;
  readonly title: string;
  readonly before: KeptEntry | null;
  /** Whether it was said that the film was never seen. */
  readonly isSkip: boolean;
}

/** The setting of `skipped`. */
const skips = "skipped";

export class PersonState {
  /** By film key, in the order in which they were said. */
  entries: ReadonlyMap<string, KeptEntry> = $state.raw(new Map());
  /** Films that were never seen, of those that were asked about: by key. */
  skipped: ReadonlySet<string> = $state.raw(new Set());
  /** Counts up with every change: answers to an older one are stale. */
  revision: number = $state(0);
  /** Why not all that was said could be kept; null where it was. */
  keepFault: string | null = $state(null);
  last: LastChange | null = $state.raw(null);
  readonly #store: PersonStore;
  readonly #films = new Unkept<KeptEntry>();
  readonly #skips = new Unkept<true>();

  constructor(store: PersonStore) {
    this.#store = store;
    store.onChange(() => void this.load());
  }

  get isLasting(): boolean {
    return this.#store.isLasting;
  }

  get ratings(): number {
    return [...this.entries.values()].filter(({ rating }) => rating !== null).length;
  }

  list(): HistoryEntry[] {
    return [...this.entries.values()].map(({ film, rating, event, at }) => ({ film, rating, event, at }));
  }

  of(key: string): KeptEntry | null {
    return this.entries.get(key) ?? null;
  }

  async load(): Promise<void> {
    const kept = await this.#store.entries();
    const skipped = await this.#store.setting(skips);
    this.entries = inTime(this.#films.over(byKey(kept)).values());
    this.skipped = new Set(this.#skips.over(all(skipped)).keys());
    this.revision++;
  }

  rate(card: FilmCard, rating: number | null): void {
    if (rating === null) this.forget(card.key);
    else this.#say(card, { rating, event: null });
  }

  /** Whoever rated a film has seen it: "seen" and "later" say nothing of it, and its stars stay. */
  mark(card: FilmCard, event: HistoryEvent | null): void {
    if (event !== "dismissed" && this.of(card.key)?.rating) return;
    if (event === null) this.forget(card.key);
    else this.#say(card, { rating: null, event });
  }

  skip(card: FilmCard): void {
    this.last = { key: card.key, title: card.title, before: null, isSkip: true };
    this.#changeSkip(card.key, true);
  }

  forget(key: string): void {
    const before = this.of(key);
    if (before === null) return;
    this.#change([[key, null]], { key, title: before.film.title ?? "", before, isSkip: false });
  }

  undo(): void {
    if (this.last === null) return;
    const { key, before, isSkip } = this.last;
    if (isSkip) this.#changeSkip(key, null);
    else if (before === null) this.forget(key);
    else this.add([before]);
    this.last = null;
  }

  /** Entries from elsewhere: a file, a sample taste. */
  add(given: readonly KeptEntry[]): void {
    this.#change(byKey(given), null);
    this.entries = inTime(this.entries.values());
  }

  async clear(): Promise<void> {
    await this.#store.clear();
    this.#films.forget();
    this.#skips.forget();
    this.keepFault = null;
    this.skipped = new Set();
    this.entries = new Map();
    this.last = null;
    this.revision++;
  }

  #changeSkip(key: string, to: true | null): void {
    this.skipped = new Set(changed(all(this.skipped), new Map([[key, to]])).keys());
    this.revision++;
    void this.#keep([], [[key, to]]);
  }

  #say({ key, ids, title, year }: FilmCard, said: Pick<HistoryEntry, "rating" | "event">): void {
    const film = { ...ids, title, ...(year !== null && { year }) };
    const entry: KeptEntry = { key, film, ...said, at: Math.floor(Date.now() / 1000) };
    this.#change([[key, entry]], { key, title, before: this.of(key), isSkip: false });
  }

  #change(films: Change<KeptEntry>[], last: LastChange | null): void {
    this.entries = changed(this.entries, new Map(films));
    this.last = last;
    this.revision++;
    void this.#keep(films);
  }

  async #keep(films: Change<KeptEntry>[], skipped: Change<true>[] = []): Promise<void> {
    try {
      await Promise.all([
        this.#films.keep(new Map(films), (changes) => this.#store.keep(changes)),
        this.#skips.keep(new Map(skipped), (changes) =>
          this.#store.change(skips, (kept) => [...changed(all(kept), changes).keys()]),
        ),
      ]);
      this.keepFault = null;
    } catch (error) {
      this.keepFault = errorText(error);
    }
  }
}

type Change<T> = readonly [key: string, to: T | null];

const byKey = (entries: readonly KeptEntry[]) => entries.map((entry) => [entry.key, entry] as const);
/** Keys that are kept as a list. */
const all = (kept: unknown) => [...((kept ?? []) as Iterable<string>)].map((key) => [key, true] as const);

/** What has no time was said before all else. Of one time, the order is that in which they are kept: the same wherever they come from. */
function inTime(entries: Iterable<KeptEntry>): Map<string, KeptEntry> {
  return new Map(
    [...entries]
      .sort((a, b) => (a.at ?? 0) - (b.at ?? 0) || (a.key < b.key ? -1 : 1))
      .map((entry) => [entry.key, entry]),
  );
}
