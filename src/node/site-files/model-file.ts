// The model as it is handed to pages: read and checked whole, held in memory, so that an address which names its bytes always gives those
// bytes. Each time somebody asks which model it is, the file is looked at: another one there is read, checked and put in the old
// one's place; one that is damaged, or gone, is told of once and the old one stays.
import { stat } from "node:fs/promises";
import { openArtifact } from "../../core/artifact/open-artifact.ts";
import { InputError } from "../../core/errors/input-error.ts";
import { Recommender } from "../../core/recommend/asking/recommender.ts";
import { unpackRecommender } from "../../core/recommend/asking/recommender-parts.ts";
import { explainArtifactFault, readArtifactBytes } from "../artifact/read-artifact.ts";
import { assertModelThere } from "../artifact/read-model.ts";
import { fileTag } from "./file-tag.ts";
import { packGzip } from "./pack-bytes.ts";

export interface HeldModel {
  readonly bytes: Uint8Array;
  /** Names the bytes. */
  readonly tag: string;
  /** What the model says of itself. */
  readonly id: string;
  readonly trainedAt: string;
  readonly films: number;
  /** What has to be said with every answer; null where nothing has. */
  readonly notice: string | null;
  /** Packed for the way; null until that is done. */
  readonly gzip: Uint8Array | null;
}

export interface ModelFileOptions {
  readonly signal?: AbortSignal | undefined;
  /**
   * Milliseconds before a packed copy is made. Default 5000: packing takes a processor for a second, which is what the page that is opened
   * first needs to show anything.
   */
  readonly packAfter?: number | undefined;
  /** Told when another model is served, or one that came was not taken. */
  readonly onNote?: ((text: string) => void) | undefined;
}

export class ModelFile {
  readonly #path: string;
  readonly #onNote: (text: string) => void;
  readonly #packAfter: number;
  /** The latest first; the one before it is kept for whoever was told its address a moment ago. */
  #held: readonly HeldModel[] = [];
  /** What the file was when it was last looked at. */
  #seen: string | null = null;
  #looking: Promise<void> | null = null;
  #packing: NodeJS.Timeout | undefined;

  private constructor(path: string, { onNote, packAfter = 5_000 }: ModelFileOptions) {
    this.#path = path;
    this.#onNote = onNote ?? (() => {});
    this.#packAfter = packAfter;
  }

  /** @throws InputError where there is no file, or it is no whole model that recommends; the signal's reason when aborted */
  static async open(path: string, options: ModelFileOptions = {}): Promise<ModelFile> {
    await assertModelThere(path);
    const file = new ModelFile(path, options);
    file.#seen = await identity(path);
    file.#hold(await readModelFile(path, options.signal));
    return file;
  }

  /** The latest that was good. */
  get current(): HeldModel {
    return this.#held[0]!;
  }

  byTag(tag: string): HeldModel | null {
    return this.#held.find((model) => model.tag === tag) ?? null;
  }

  /** Looks whether another file is there, and takes it if it is good. Never throws: the old one is there. */
  lookAgain(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async #look(): Promise<void> {
    const seen = await identity(this.#path);
    if (seen === this.#seen) return;
    this.#seen = seen;
    try {
      if (seen === null) throw new InputError("Cannot open the model", "the file is gone", { file: this.#path });
      const model = await readModelFile(this.#path);
      if (model.tag === this.current.tag) return;
      this.#hold(model);
      this.#onNote(`Another model is there and is served from now on: ${model.id}, trained ${model.trainedAt}.`);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#onNote(`${why}. The model that was read before is served on.`);
    }
  }

  /** Makes no packed copy any more. */
  close(): void {
    clearTimeout(this.#packing);
  }

  #hold(model: HeldModel): void {
    this.#held = [model, ...this.#held.slice(0, 1)];
    clearTimeout(this.#packing);
    this.#packing = setTimeout(() => void this.#pack(model), this.#packAfter).unref();
  }

  async #pack(model: HeldModel): Promise<void> {
    const gzip = await packGzip(model.bytes, 6).catch(() => null); // without one it is sent as it is
    this.#held = this.#held.map((held) => (held === model ? { ...model, gzip } : held));
  }
}

/** Changes whenever the file does; null where there is none. */
async function identity(path: string): Promise<string | null> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  return found === null ? null : [found.dev, found.ino, found.size, found.mtimeNs].join("-");
}

async function readModelFile(path: string, signal?: AbortSignal): Promise<HeldModel> {
  const buffer = await readArtifactBytes(path, { signal });
  try {
    const { films, model } = new Recommender(unpackRecommender(openArtifact(buffer)));
    const bytes = new Uint8Array(buffer);
    return { bytes, tag: fileTag(bytes), ...model, films: films.size, gzip: null };
  } catch (error) {
    throw explainArtifactFault(error, path);
  }
}
