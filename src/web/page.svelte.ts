// The page as one object that the screens share: the model's worker, the person, where we are, and what was answered last.
import { getContext, setContext, tick } from "svelte";
import { WorkerClient } from "./client/worker-client.ts";
import { keepForOffline } from "./offline/keep-for-offline.ts";
import { PersonState } from "./person/person.svelte.ts";
import { openPersonStore } from "./person/person-store.ts";
import type { Mood, OpenedModel } from "./protocol/questions.ts";
import type { Shelves } from "./protocol/shelves.ts";
import { Router } from "./routing/router.svelte.ts";

/** What the server says of its model. */
interface ModelAddress {
  readonly url: string;
  readonly bytes: number;
}

export class Page {
  readonly client: WorkerClient = new WorkerClient(
    () => new Worker(new URL("./worker/model-worker.ts", import.meta.url), { type: "module" }),
  );
  readonly router: Router = new Router(tick);
  person: PersonState | null = $state.raw(null);
  model: OpenedModel | null = $state.raw(null);
  /** 0 to 1 while the model comes; null where its size is not known. */
  progress: number | null = $state(null);
  /** Why nothing can be shown. */
  fault: string | null = $state(null);
  shelves: Shelves | null = $state.raw(null);
  mood: Mood = $state.raw({ sliders: {}, filters: {} });
  /** The revision that the worker has been told, so that nothing is told twice. */
  #told = -1;
  #asking: Promise<void> | null = null;

  async open(): Promise<void> {
    this.fault = null;
    try {
      const store = await openPersonStore();
      const person = new PersonState(store);
      await person.load();
      this.person = person;
      const { url, bytes } = await modelAddress();
      this.model = await this.client.ask("open", { address: new URL(url, location.origin).href, bytes }, (part) => {
        this.progress = part;
      });
      void keepForOffline(["/model.json", url]);
    } catch (error) {
      this.fault = error instanceof Error ? error.message : String(error);
    }
  }

  /** Shows the films of somebody: whom a film's page names is a filter. */
  only(person: string): void {
    this.mood = { ...this.mood, filters: { ...this.mood.filters, people: [person] } };
    this.router.go("/");
  }

  /** Tells the worker who asks, where that is news. */
  async told(): Promise<void> {
    const { person } = this;
    if (person === null || this.#told === person.revision) return;
    this.#told = person.revision;
    await this.client.ask("tell", { entries: person.list() });
  }

  /** New shelves for what was said last. While some are on their way, only the latest wish waits. */
  async refresh(): Promise<void> {
    if (this.#asking !== null) {
      await this.#asking;
      if (this.#asking !== null) return;
    }
    this.#asking = this.#freshShelves();
    await this.#asking;
  }

  async #freshShelves(): Promise<void> {
    let revision: number;
    do {
      revision = this.person?.revision ?? 0;
      await this.told();
      this.shelves = await this.client.ask("shelves", this.mood);
    } while (revision !== this.person?.revision);
    this.#asking = null;
  }
}

async function modelAddress(): Promise<ModelAddress> {
  const response = await fetch("/model.json");
  if (!response.ok) throw new Error(`the server has no model (${response.status})`);
  return response.json();
}

const key = Symbol("page");
export const setPage = (page: Page): Page => setContext(key, page);
export const getPage = (): Page => getContext<Page>(key);
