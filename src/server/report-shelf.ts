// The reports that lie beside the model, as they are on the disk, and /reports.json, which lists them.
import { FileChanged } from "./file-changed.ts";
import { jsonFile } from "./json-file.ts";
import { isPackable, mediaType } from "./media-types.ts";
import type { ServedFile, Shelf } from "./served-file.ts";

/** Where reports come from. */
export interface ReportSource {
  list(): Promise<readonly ListedReport[]>;
  /** Null where there is no such file. */
  find(path: readonly string[]): Promise<FoundFile | null>;
}

export interface ListedReport {
  /** Names of folders; empty for the folder of reports itself. */
  readonly folder: readonly string[];
  readonly title: string;
  readonly writtenAt: string;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

export interface FoundFile {
  readonly bytes: number;
  readonly tag: string;
  /** Null where it is no longer the file that was found. */
  open(first: number, end: number): Promise<ReadableStream<Uint8Array> | null>;
}

/** What /reports.json holds (docs/guide/serve.md). */
export interface ReportsDocument {
  readonly reports: readonly {
    readonly title: string;
    readonly url: string;
    readonly writtenAt: string;
    readonly files: readonly { readonly name: string; readonly url: string; readonly bytes: number }[];
  }[];
}

export function reportShelf(source: ReportSource): Shelf {
  return {
    find: async ([first, ...path]) => {
      if (first === "reports.json" && path.length === 0) return jsonFile(reportsDocument(await source.list()));
      const type = mediaType(path.at(-1) ?? "");
      if (first !== "reports" || type === null) return null;
      const found = await source.find(path);
      return found === null ? null : reportFile(found, type);
    },
  };
}

function reportsDocument(reports: readonly ListedReport[]): ReportsDocument {
  return {
    reports: reports.map(({ folder, title, writtenAt, files }) => {
      const url = (name: string) => `/${["reports", ...folder, name].map(encodeURIComponent).join("/")}`;
      const own = files.filter(({ name }) => name !== "report.html" && mediaType(name) !== null);
      return {
        title,
        url: url("report.html"),
        writtenAt,
        files: own.map((file) => ({ ...file, url: url(file.name) })),
      };
    }),
  };
}

function reportFile({ bytes, tag, open }: FoundFile, type: string): ServedFile {
  return {
    type,
    bytes,
    tag,
    keep: "ask-again",
    policy: "report",
    packed: {},
    packable: isPackable(type) && bytes > 1024,
    open: async (first, end) => {
      const stream = await open(first, end);
      if (stream === null) throw new FileChanged();
      return stream;
    },
  };
}
