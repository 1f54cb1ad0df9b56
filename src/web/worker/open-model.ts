// Fetches a model and opens it in place.
import { ArtifactError } from "../../core/artifact/artifact-error.ts";
import { openArtifact } from "../../core/artifact/open-artifact.ts";
import { InputError } from "../../core/errors/input-error.ts";
import type { FilmName } from "../../core/recommend/asking/answer.ts";
import { Recommender } from "../../core/recommend/asking/recommender.ts";
import { unpackRecommender } from "../../core/recommend/asking/recommender-parts.ts";
import { idKinds } from "../../core/search/film-directory.ts";
import { supportsSimd } from "../../kernels/wasm/simd-support.ts";
import { filmKey, keyedFilm } from "../protocol/film-key.ts";
import type { OpenedModel } from "../protocol/questions.ts";
import type { OnProgress } from "./on-progress.ts";

export interface OpenModel {
  readonly recommender: Recommender;
  readonly told: OpenedModel;
  /** The film of an answer, as a number. */
  readonly indexOf: (film: FilmName) => number;
  /** The film that a key means; null where the model has none. */
  readonly find: (key: string) => number | null;
}

/** What somebody can do who only looks at the page. */
const advice = {
  newer: "Reload the page: it is older than its model",
  gone: "See whether matinee still runs",
  other: "Reload the page; if that changes nothing, ask whoever serves it to train the model again (matinee train)",
} as const;

/** @throws InputError where there is no model, it is damaged, or nothing can be computed here */
export async function openModel(address: string, size: number, onProgress: OnProgress): Promise<OpenModel> {
  if (!supportsSimd()) {
    const seen = "this browser runs no WebAssembly with SIMD, or was told not to (as in a lockdown mode)";
    throw new InputError("Cannot open the model", `${seen}; one that does was needed`);
  }
  const bytes = await fetchBytes(address, size, onProgress);
  try {
    const artifact = openArtifact(bytes);
    return modelOf(new Recommender(unpackRecommender(artifact)), artifact.header.licences.map(String));
  } catch (error) {
    if (!(error instanceof ArtifactError)) throw error;
    throw saying(error.reason === "newer" ? "newer" : "other", error.seenAndNeeded, error);
  }
}

/** What questions are answered from. */
export function modelOf(recommender: Recommender, licences: readonly string[]): OpenModel {
  const byKey = new Map<string, number>();
  for (let film = recommender.films.size - 1; film >= 0; film--) byKey.set(filmKey(recommender.name(film)), film);
  return {
    recommender,
    told: toldOf(recommender, licences),
    indexOf: (film) => byKey.get(filmKey(film))!,
    find: (key) => byKey.get(key) ?? findByIds(recommender, key),
  };
}

/** A key by another id than the one that the model would choose. */
function findByIds(recommender: Recommender, key: string): number | null {
  const film = keyedFilm(key);
  if (film === null) return null;
  const { finder } = recommender.films;
  for (const kind of idKinds) {
    const id = film[kind];
    const [found] = id === undefined || id === null ? [] : finder.withId(kind, id);
    if (found !== undefined) return found;
  }
  return null;
}

const notFetched = (seen: string) => saying("gone", `${seen}; the model’s file was needed`);

/** What can be done comes first: what was seen is for whoever serves it. */
const saying = (help: keyof typeof advice, seen: string, cause?: unknown) =>
  new InputError(`${advice[help]}. What was seen`, seen, {}, { cause });

async function fetchBytes(address: string, size: number, onProgress: OnProgress): Promise<ArrayBuffer> {
  const response = await fetch(address).catch(() => null);
  if (!response?.ok || response.body === null) {
    throw notFetched(response === null ? "nobody answered" : `the answer was ${response.status}`);
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
      parts.push(part);
      length += part.length;
      onProgress(Math.min(1, length / size));
    }
  } catch {
    throw notFetched("it broke off");
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes.buffer;
}

function toldOf({ films, model, predictsStars }: Recommender, licences: readonly string[]): OpenedModel {
  const lastYear = films.columns.year.reduce((newest, year) => Math.max(newest, year), 0);
  const names = (table: { names(): string[] }) => table.names();
  return {
    model,
    size: films.size,
    lastYear: lastYear || null,
    licences,
    genres: names(films.genres),
    languages: names(films.languages),
    predictsStars,
  };
}
