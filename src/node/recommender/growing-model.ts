// A model in a file that takes new films: opened, asked what names mean, and written again with films behind its own, in one step.
import { setImmediate } from "node:timers/promises";
import type { Film } from "../../core/catalogue/film.ts";
import type { FilmNames } from "../../core/catalogue/film-names.ts";
import { InputError } from "../../core/errors/input-error.ts";
import type { ExpectedFilms } from "../../core/models/hybrid/extend-hybrid.ts";
import type { FilmIndex } from "../../core/ratings/ratings.ts";
import { GrowingArtifact } from "../../core/recommend/adding/growing-artifact.ts";
import { modelId } from "../artifact/model-id.ts";
import { explainArtifactFault, type ReadArtifactOptions, readArtifact } from "../artifact/read-artifact.ts";
import { writeArtifact } from "../artifact/write-artifact.ts";

export interface GrownModel {
  readonly path: string;
  readonly bytes: number;
  /** Another one than before: it answers otherwise. */
  readonly id: string;
  /** One a film that was handed in: its index; null for one that the catalogue has already. */
  readonly films: readonly (FilmIndex | null)[];
}

export interface GrowingModel {
  /** What names in a written film mean. */
  readonly names: FilmNames;
  /**
   * Writes the model with these films; `out` may be the file that was opened.
   *
   * @throws InputError where none of them is new, or it cannot be written; the signal's reason when aborted, and then nothing is written
   */
  add(films: readonly Film[], out: string): Promise<GrownModel>;
}

/** @throws InputError where the file is no whole artifact, or cannot take films */
export async function openGrowingModel(path: string, options: ReadArtifactOptions = {}): Promise<GrowingModel> {
  const artifact = await readArtifact(path, options);
  try {
    const growing = new GrowingArtifact(artifact);
    return { names: growing.names, add: (films, out) => write(growing, films, out, options.signal) };
  } catch (error) {
    throw explainArtifactFault(error, path);
  }
}

async function write(
  growing: GrowingArtifact,
  films: readonly Film[],
  out: string,
  signal: AbortSignal | undefined,
): Promise<GrownModel> {
  const { header, sections, films: places } = growing.add(films, await expectAll(growing, films, signal));
  if (places.every((place) => place === null)) {
    const seen = films.length === 1 ? "the film is" : `all ${films.length} films are`;
    throw new InputError("Cannot add films", `${seen} in the catalogue already; a new one was needed`);
  }
  const id = modelId(header.parts, sections);
  signal?.throwIfAborted();
  const bytes = await writeArtifact(out, { ...header, manifest: { ...header.manifest, id } }, sections);
  return { path: out, bytes, id, films: places };
}

/** A few at a time: Ctrl+C must not wait for thousands. */
async function expectAll(
  growing: GrowingArtifact,
  films: readonly Film[],
  signal: AbortSignal | undefined,
): Promise<ExpectedFilms> {
  const factors: number[] = [];
  const prior: number[] = [];
  for (let from = 0; from < films.length; from += atOnce) {
    await setImmediate();
    signal?.throwIfAborted();
    const expected = growing.expect(films.slice(from, from + atOnce));
    factors.push(...expected.factors);
    prior.push(...expected.prior);
  }
  return { factors: Float32Array.from(factors), prior: Float32Array.from(prior) };
}

const atOnce = 32;
