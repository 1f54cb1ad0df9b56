// What a person said, on this device: IndexedDB where there is one, memory alone where there is none (a private window), which the page says.
// Each film is one record, so that two open pages never overwrite more of each other than one film.
import { clear, createStore, delMany, get, set, setMany, values } from "idb-keyval";
import type { KeptEntry } from "../protocol/kept-entry.ts";

/** Other open pages of this device hear of a change by it. */
const channelName = "matinee-person";

export interface PersonStore {
  /** False where nothing outlives the page. */
  readonly isLasting: boolean;
  entries(): Promise<KeptEntry[]>;
  /** @throws where it cannot be written, as when storage is full */
  put(entries: readonly KeptEntry[]): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  setting(name: string): Promise<unknown>;
  set(name: string, value: unknown): Promise<void>;
  /** Everything. */
  clear(): Promise<void>;
  /** Calls when another page changed something. */
  onChange(heard: () => void): void;
}

export async function openPersonStore(): Promise<PersonStore> {
  try {
    const store = lastingStore();
    await store.entries();
    return store;
  } catch {
    return openMemoryStore(); // no IndexedDB, or one that may not be used; the page says so
  }
}

function lastingStore(): PersonStore {
  const films = createStore("matinee-entries", "entries");
  /** Small things by name: skipped questions, moods, the theme. */
  const settings = createStore("matinee-settings", "settings");
  const channel = new BroadcastChannel(channelName);
  const changed = () => channel.postMessage(null);
  return {
    isLasting: true,
    entries: () => values<KeptEntry>(films),
    async put(entries) {
      await setMany(
        entries.map((entry) => [entry.key, entry]),
        films,
      );
      changed();
    },
    async remove(keys) {
      await delMany([...keys], films);
      changed();
    },
    setting: (name) => get(name, settings),
    async set(name, value) {
      await set(name, value, settings);
      changed();
    },
    async clear() {
      await Promise.all([clear(films), clear(settings)]);
      changed();
    },
    onChange(heard) {
      channel.onmessage = heard;
    },
  };
}

/** For as long as the page is open. */
export function openMemoryStore(): PersonStore {
  const entries = new Map<string, KeptEntry>();
  const settings = new Map<string, unknown>();
  return {
    isLasting: false,
    entries: async () => [...entries.values()],
    async put(given) {
      for (const entry of given) entries.set(entry.key, entry);
    },
    async remove(keys) {
      for (const key of keys) entries.delete(key);
    },
    setting: async (setting) => settings.get(setting),
    async set(setting, value) {
      settings.set(setting, value);
    },
    async clear() {
      entries.clear();
      settings.clear();
    },
    onChange() {},
  };
}
