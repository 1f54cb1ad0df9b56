// The model, at an address that names its bytes and is kept for ever, and /model.json, which says which one it is today.
import { bytesStream } from "./bytes-stream.ts";
import { jsonFile } from "./json-file.ts";
import type { ServedFile, Shelf } from "./served-file.ts";

/** A model in memory. */
export interface HeldModel {
  readonly bytes: Uint8Array;
  readonly tag: string;
  readonly id: string;
  readonly trainedAt: string;
  readonly films: number;
  /** Null until there is a packed copy. */
  readonly gzip: Uint8Array | null;
}

/** Where models come from. */
export interface ModelSource {
  readonly current: HeldModel;
  byTag(tag: string): HeldModel | null;
  /** Takes a newer one where there is one. */
  lookAgain(): Promise<void>;
}

/** What /model.json holds (docs/guide/serve.md). */
export interface ModelDocument {
  readonly url: string;
  readonly bytes: number;
  /** Left out while no packed copy is ready. */
  readonly gzipBytes?: number;
  readonly id: string;
  readonly trainedAt: string;
  readonly films: number;
}

export function modelShelf(source: ModelSource): Shelf {
  return {
    find: async ([first, second, ...more]) => {
      if (first === "model.json" && second === undefined) {
        await source.lookAgain();
        return jsonFile(modelDocument(source.current));
      }
      if (first !== "model" || second === undefined || more.length > 0) return null;
      const [, tag] = /^([0-9a-f]{16})\.matinee$/.exec(second) ?? [];
      const model = tag === undefined ? null : source.byTag(tag);
      return model === null ? null : modelFile(model);
    },
  };
}

function modelDocument({ bytes, tag, id, trainedAt, films, gzip }: HeldModel): ModelDocument {
  const packed = gzip === null ? {} : { gzipBytes: gzip.length };
  return { url: `/model/${tag}.matinee`, bytes: bytes.length, ...packed, id, trainedAt, films };
}

function modelFile({ bytes, tag, gzip }: HeldModel): ServedFile {
  return {
    type: "application/octet-stream",
    bytes: bytes.length,
    tag,
    keep: "for-ever",
    policy: "none",
    packed: gzip === null ? {} : { gzip },
    packable: false, // on the way it would take longer than the bytes it saves; once the copy is ready that is sent
    open: async (first, end) => bytesStream(bytes.subarray(first, end)),
  };
}
