// The page as one object that the screens share: the model's worker, the person, where we are, and what was answered last.

import { tick } from "svelte";
import { modelAddress } from "./client/model-address.ts";
import { SentBytes } from "./client/sent-bytes.ts";
import { AnswerError, WorkerClient } from "./client/worker-client.ts";
import { readReports } from "./lab/read-reports.ts";
import { noMood } from "./moods/change-mood.ts";
import { moodOf, moodQuery } from "./moods/mood-address.ts";
import { framePassed } from "./motion/frame-passed.ts";
import { keepForOffline } from "./offline/keep-for-offline.ts";
import { Moods } from "./person/moods.svelte.ts";
import { PersonState } from "./person/person.svelte.ts";
import { openMemoryStore, openPersonStore } from "./person/person-store.ts";
import { errorText } from "./protocol/error-text.ts";
import type { FilmCard } from "./protocol/film-card.ts";
import type { Mood, OpenedModel } from "./protocol/questions.ts";
import type { Shelf, Shelves } from "./protocol/shelves.ts";
import { Router } from "./routing/router.svelte.ts";
import { type TasteName, tasteNames, tastes } from "./tastes/sample-taste.ts";

/** A taste of which a model knows fewer films fills no page. */
const leastOfTaste = 5;

export class Page {
  readonly sent: SentBytes = new SentBytes().watch(globalThis);
  readonly client: WorkerClient = new WorkerClient(
    () => new Worker(new URL("./worker/model-worker.ts", import.meta.url), { type: "module" }),
  );
  readonly router: Router = new Router(tick, () => this.#readAddress());
  /** Who is before the page: its owner, or for a while a sample taste. */
  person: PersonState | null = $state.raw(null);
  moods: Moods | null = $state.raw(null);
  /** The taste that is tried on; null for one's own. */
  borrowed: TasteName | null = $state(null);
  /** The taste of the address, which may still be on its way. */
  #taste: TasteName | null = $state(null);
  model: OpenedModel | null = $state.raw(null);
  /** Over when there is a model, or a fault. */
  opening: Promise<void> = Promise.resolve();
  /** 0 to 1 while the model comes; null where its size is not known. */
  progress: number | null = $state(null);
  /** Why nothing can be shown. */
  fault: string | null = $state(null);
  shelves: Shelves | null = $state.raw(null);
  /** When a list of films came last. */
  listedAt = 0;
  /** Lists of films that are on their way. */
  #listing = 0;
  /** Why there are no shelves for what was asked; null where there are. */
  shelvesFault: string | null = $state(null);
  /** Why something that was asked on the way was not answered. */
  trouble: string | null = $state(null);
  /** How long the last answer took to work out, whatever was asked. */
  milliseconds: number | null = $state(null);
  /** Bodies of requests, of this page and of its worker, until the last answer. */
  bytesSent: number = $state(0);
  /** A film that was looked for to be rated before there are shelves. */
  staged: FilmCard | null = $state.raw(null);
  mood: Mood = $state.raw(noMood);
  /** What the worker has been told last, so that nothing is told twice. */
  #told: { readonly person: PersonState; readonly revision: number } | null = null;
  #asking: Promise<void> | null = null;
  #owner: PersonState | null = null;

  constructor() {
    this.#readAddress();
    this.client.onAnswer = (milliseconds) => {
      this.milliseconds = milliseconds;
      this.bytesSent = this.sent.count + this.client.sent;
    };
    // what no screen tells of itself: a line at the foot, and nothing else is lost
    addEventListener("unhandledrejection", (event) => {
      if (!(event.reason instanceof AnswerError)) return;
      event.preventDefault();
      this.trouble = event.reason.message;
    });
  }

  open(): void {
    this.opening = this.#open();
  }

  async #open(): Promise<void> {
    this.fault = null;
    try {
      if (this.#owner === null) await this.#meet();
      const { url, bytes } = await modelAddress();
      const model = await this.client.ask("open", { address: new URL(url, location.origin).href, bytes }, (part) => {
        this.progress = part;
      });
      if (this.#taste !== null) await this.borrow(this.#taste, false);
      this.model = model;
      void this.told(); // also where nothing else is asked: the line at the foot tells of an answer
      void keepForOffline(["/model.json", url])
        .then(readReports) // what is asked for from then on is kept
        .then(
          ({ reports }) => keepForOffline(reports.map((report) => report.url)),
          () => {}, // nobody answers: the lab says so itself
        );
    } catch (error) {
      this.fault = errorText(error);
    }
  }

  /** Whether the screen is one of those that a mood and a taste change, and whose address tells them. */
  get isTuned(): boolean {
    return ["/", "/tune"].includes(location.pathname);
  }

  /** Mood and taste are what the address says. */
  #readAddress(): void {
    if (!this.isTuned) return;
    this.mood = moodOf(location.search);
    const said = new URLSearchParams(location.search).get("taste");
    const taste = tasteNames.find((name) => name === said) ?? null;
    if (taste === null) this.giveBack();
    else if (taste !== this.borrowed) {
      this.#taste = taste;
      if (this.model !== null) void this.borrow(taste, false);
    }
  }

  /** The address says mood and taste. */
  writeAddress(): void {
    const query = new URLSearchParams(moodQuery(this.mood));
    if (this.#taste !== null) query.set("taste", this.#taste);
    const said = query.size === 0 ? "" : `?${query}`;
    if (this.isTuned && said !== location.search) history.replaceState(history.state, "", location.pathname + said);
  }

  async #meet(): Promise<void> {
    const store = await openPersonStore();
    const person = new PersonState(store);
    await person.load();
    this.moods = new Moods(store);
    await this.moods.load();
    this.#owner = person;
    this.person = person;
  }

  /** Shows the films of somebody: whom a film's page names is a filter. */
  only(person: string): void {
    this.router.go("/");
    this.mood = { ...this.mood, filters: { ...this.mood.filters, people: [person] } };
  }

  /**
   * Tries a sample taste on: a person of its own that nothing keeps.
   *
   * @param isNew whether it was chosen just now, so that back leads out of it; not where an address tells it
   * @returns false where the model knows too few of its films
   */
  async borrow(name: TasteName, isNew = true): Promise<boolean> {
    const taste = tastes[name];
    const cards = await this.client.ask("cards", { films: taste.map(({ film }) => film) });
    if (this.router.route.name === "data") return true; // gone there meanwhile, where one is always oneself
    const said = cards.flatMap((card, k) => (card === null ? [] : [{ card, rating: taste[k]!.rating }]));
    if (said.length < leastOfTaste) {
      this.#taste = this.borrowed;
      return false;
    }
    const guest = new PersonState(openMemoryStore());
    for (const { card, rating } of said) guest.rate(card, rating);
    guest.last = null;
    if (isNew) history.pushState(null, "");
    this.#taste = name;
    this.borrowed = name;
    this.person = guest;
    return true;
  }

  /** Back to what one has said oneself. */
  giveBack(): void {
    this.#taste = null;
    this.borrowed = null;
    this.person = this.#owner;
  }

  /** Tells the worker who asks, where that is news. */
  async told(): Promise<void> {
    const { person } = this;
    if (person === null || (this.#told?.person === person && this.#told.revision === person.revision)) return;
    this.#told = { person, revision: person.revision };
    try {
      await this.client.ask("tell", { entries: person.list() });
    } catch (error) {
      this.#told = null;
      throw error;
    }
  }

  /** Whether a new list of films is on its way. */
  get isListing(): boolean {
    return this.#listing > 0;
  }

  /** Waits for a list of films: what is pressed in the one before it may be a press too many (parts/second-press.ts). */
  async listing(list: Promise<void>): Promise<void> {
    this.#listing++;
    await list.finally(() => {
      this.#listing--;
      this.listedAt = performance.now();
    });
  }

  /** New shelves for what was said last. While some are on their way, only the latest wish waits. */
  async refresh(): Promise<void> {
    this.#asking ??= this.listing(this.#freshShelves()).finally(() => {
      this.#asking = null;
    });
    await this.#asking;
  }

  async #freshShelves(): Promise<void> {
    let asked: readonly unknown[];
    const now = () => [this.person, this.person?.revision, this.mood];
    const isAsked = () => now().every((each, k) => each === asked[k]);
    do {
      asked = now();
      try {
        // one behind the other, and not one when the other is answered
        const [, { shelves: list, notes }] = await Promise.all([this.told(), this.client.ask("shelves", this.mood)]);
        this.#show([...list, ...(this.shelves?.shelves.filter(({ kind }) => kind.name !== "list") ?? [])], notes);
        await framePassed(); // the list is on the screen before anything below it is worked out
        if (!isAsked()) continue;
        this.#show([...list, ...(await this.client.ask("otherShelves", this.mood))], notes);
      } catch (error) {
        this.shelvesFault = errorText(error);
        if (this.shelves !== null) this.trouble = this.shelvesFault; // the old ones stay, and the foot says why
      }
    } while (!isAsked());
  }

  #show(shelves: readonly Shelf[], notes: readonly string[]): void {
    this.shelves = { shelves, notes };
    this.listedAt = performance.now();
    this.trouble = null;
    this.shelvesFault = null;
  }
}

let opened: Page;
/** There is one in a window: it needs no context. */
export const setPage = (page: Page): Page => {
  opened = page;
  return page;
};
export const getPage = (): Page => opened;
