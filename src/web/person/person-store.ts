// What a person said, on this device: IndexedDB where there is one, memory alone where there is none (a private window), which the page says.
// Each film is one record, so that two open pages never overwrite more of each other than one film.
import { createStore, promisifyRequest, type UseStore } from "idb-keyval";
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

/** Milliseconds until a storage that does not answer counts as none. */
const longestWait = 5000;

export async function openPersonStore(): Promise<PersonStore> {
  try {
    const store = lastingStore();
    await Promise.race([store.entries(), new Promise((_, reject) => setTimeout(reject, longestWait))]);
    return store;
  } catch {
    return openMemoryStore(); // no IndexedDB, or one that may not be used or never answers; the page says so
  }
}

function lastingStore(): PersonStore {
  const films = createStore("matinee-entries", "entries");
  /** Small things by name: skipped questions, moods, the theme. */
  const settings = createStore("matinee-settings", "settings");
  const channel = new BroadcastChannel(channelName);
  const write = async (store: UseStore, work: (records: IDBObjectStore) => void | Promise<void>) => {
    await store("readwrite", async (records) => {
      await work(records);
      await promisifyRequest(records.transaction);
    });
    channel.postMessage(null);
  };
  return {
    isLasting: true,
    entries: () => films("readonly", (records) => promisifyRequest(records.getAll())),
    keep: (changes) =>
      write(films, (records) => {
        for (const [key, entry] of changes) {
          if (entry === null) records.delete(key);
          else records.put(entry, key);
        }
      }),
    setting: (name) => settings("readonly", (records) => promisifyRequest(records.get(name))),
    change: (name, changedOf) =>
      write(settings, async (records) => {
        records.put(changedOf(await promisifyRequest(records.get(name))), name);
      }),
    async clear() {
      for (const store of [films, settings]) await write(store, (records) => void records.clear());
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
