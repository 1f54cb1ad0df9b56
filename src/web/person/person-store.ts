// What a person said, on this device: IndexedDB where there is one, memory alone where there is none (a private window), which the page says.
// Each film is one record, so that two open pages never overwrite more of each other than one film.
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { KeptEntry } from "../protocol/kept-entry.ts";

interface Kept extends DBSchema {
  entries: { key: string; value: KeptEntry };
  /** Small things by name: skipped questions, moods, the theme. */
  settings: { key: string; value: unknown };
}

const name = "matinee";
const version = 1;
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
    return lastingStore(await openDB<Kept>(name, version, { upgrade: makeTables }));
  } catch {
    return openMemoryStore(); // no IndexedDB, or one that may not be used; the page says so
  }
}

function makeTables(database: IDBPDatabase<Kept>): void {
  database.createObjectStore("entries", { keyPath: "key" });
  database.createObjectStore("settings");
}

function lastingStore(database: IDBPDatabase<Kept>): PersonStore {
  const channel = new BroadcastChannel(channelName);
  const changed = () => channel.postMessage(null);
  return {
    isLasting: true,
    entries: () => database.getAll("entries"),
    async put(entries) {
      const writing = database.transaction("entries", "readwrite");
      await Promise.all([...entries.map((entry) => writing.store.put(entry)), writing.done]);
      changed();
    },
    async remove(keys) {
      const writing = database.transaction("entries", "readwrite");
      await Promise.all([...keys.map((key) => writing.store.delete(key)), writing.done]);
      changed();
    },
    setting: (setting) => database.get("settings", setting),
    async set(setting, value) {
      await database.put("settings", value, setting);
      changed();
    },
    async clear() {
      const writing = database.transaction(["entries", "settings"], "readwrite");
      await Promise.all([
        writing.objectStore("entries").clear(),
        writing.objectStore("settings").clear(),
        writing.done,
      ]);
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
