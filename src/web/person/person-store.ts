// What a person said, on this device: IndexedDB where there is one, memory alone where there is none (a private window), which the page says.
// Each film is one record, so that two open pages never overwrite more of each other than one film.
import { clear, createStore, get, promisifyRequest, update, values } from "idb-keyval";
import type { KeptEntry } from "../protocol/kept-entry.ts";
import { type Changes, changed } from "./unkept.ts";

/** Other open pages of this device hear of a change by it. */
const channelName = "matinee-person";

export interface PersonStore {
  /** False where nothing outlives the page. */
  readonly isLasting: boolean;
  entries(): Promise<KeptEntry[]>;
  /** @throws where it cannot be written, as when storage is full */
  keep(changes: Changes<KeptEntry>): Promise<void>;
  setting(name: string): Promise<unknown>;
  /** Makes a setting of what is kept of it, with no other page between. @throws where it cannot be written */
  change(name: string, changedOf: (kept: unknown) => unknown): Promise<void>;
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
  const tell = () => channel.postMessage(null);
  return {
    isLasting: true,
    entries: () => values<KeptEntry>(films),
    async keep(changes) {
      await films("readwrite", (store) => {
        for (const [key, entry] of changes) {
          if (entry === null) store.delete(key);
          else store.put(entry, key);
        }
        return promisifyRequest(store.transaction);
      });
      tell();
    },
    setting: (name) => get(name, settings),
    async change(name, changedOf) {
      await update(name, changedOf, settings);
      tell();
    },
    async clear() {
      await Promise.all([clear(films), clear(settings)]);
      tell();
    },
    onChange(heard) {
      channel.addEventListener("message", heard);
    },
  };
}

/** For as long as the page is open. */
export function openMemoryStore(): PersonStore {
  let entries = new Map<string, KeptEntry>();
  const settings = new Map<string, unknown>();
  return {
    isLasting: false,
    entries: async () => [...entries.values()],
    async keep(changes) {
      entries = changed(entries, changes);
    },
    setting: async (setting) => settings.get(setting),
    async change(setting, changedOf) {
      settings.set(setting, changedOf(settings.get(setting)));
    },
    async clear() {
      entries.clear();
      settings.clear();
    },
    onChange() {},
  };
}
