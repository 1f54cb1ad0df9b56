// The page of the parity test: opens the model that its site has, by the library as a browser gets it, and answers people by turns.
import { open } from "../../../src/library/browser.ts";
import { type AllAnswers, type AskEverything, everythingOf } from "./ask-everything.ts";
import type { InventedPerson } from "./invented-people.ts";

declare global {
  /** @param first the turn of the first of them */
  var answersTo: (people: readonly InventedPerson[], first: number) => Promise<AllAnswers[]>;
}

const model = "/parity.model";
let opened: Promise<AskEverything> | null = null;

async function openModel(): Promise<AskEverything> {
  const bytes = await (await fetch(model)).arrayBuffer();
  return everythingOf(await open(model), bytes);
}

globalThis.answersTo = async (people, first) => {
  opened ??= openModel();
  const ask = await opened;
  return people.map((person, k) => ask(person, first + k));
};
