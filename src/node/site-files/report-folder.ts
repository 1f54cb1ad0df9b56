// The folder of reports as it is at each moment: reports are written while a server runs. Nothing outside of the folder is ever opened,
// no hidden file, and no link that leads out.
import { open, readdir, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";

/** A file as it was when it was found. */
export interface FoundFile {
  readonly bytes: number;
  /** Other for another file, and for the same file once it was written to. */
  readonly tag: string;
  /** Null where it is no longer the file that was found. @param end where to stop, not included */
  readonly open: (first: number, end: number) => Promise<ReadableStream<Uint8Array> | null>;
}

/** A folder with a report.html in it. */
export interface FoundReport {
  /** From the folder of reports, such as ["training"]. */
  readonly folder: readonly string[];
  readonly title: string;
  readonly writtenAt: string;
  /** Files beside it and itself, by name. */
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

const pageName = "report.html";
/** Folders in folders that are looked into. */
const mostDepth = 3;

/** @param names of folders and at last of the file; null where there is no such file */
export async function findReportFile(root: string, names: readonly string[]): Promise<FoundFile | null> {
  if (names.some((name) => !isPlainName(name))) return null;
  try {
    const [folder, path] = await Promise.all([realpath(root), realpath(join(root, ...names))]);
    if (!path.startsWith(folder + sep)) return null;
    const found = await stat(path, { bigint: true });
    return found.isFile() ? describe(path, found) : null;
  } catch {
    return null; // missing, or not for us to read: the same to whoever asks
  }
}

/** Reports below the folder, by name; none where it is not there. */
export async function listReports(root: string): Promise<FoundReport[]> {
  return below(root, []);
}

/** No way out, nothing hidden, and no stream of a Windows file. */
function isPlainName(name: string): boolean {
  return !/^\.|[/\\:\0]/.test(name);
}

interface Identity {
  readonly dev: bigint;
  readonly ino: bigint;
  readonly size: bigint;
  readonly mtimeNs: bigint;
}

function describe(path: string, found: Identity): FoundFile {
  const tag = tagOf(found);
  return {
    bytes: Number(found.size),
    tag,
    open: async (first, end) => {
      const file = await open(path).catch(() => null);
      if (file === null) return null;
      if (tagOf(await file.stat({ bigint: true })) === tag) return pieces(file, first, end);
      await file.close();
      return null;
    },
  };
}

function tagOf({ ino, size, mtimeNs }: Identity): string {
  return [ino, size, mtimeNs].map((part) => part.toString(36)).join("-");
}

const pieceBytes = 64 * 1024;

type OpenFile = Awaited<ReturnType<typeof open>>;

/** Fails where the file ends early: whoever reads must not take a piece for the whole. */
function pieces(file: OpenFile, first: number, end: number): ReadableStream<Uint8Array> {
  let at = first;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const piece = at < end ? await readPiece(file, at, end) : null;
          if (piece !== null) controller.enqueue(piece);
          at += piece?.length ?? 0;
          if (at < end) return;
          await file.close();
          controller.close();
        } catch (error) {
          await file.close();
          throw error;
        }
      },
      cancel: () => file.close(),
    },
    { highWaterMark: 0 },
  );
}

async function readPiece(file: OpenFile, at: number, end: number): Promise<Uint8Array> {
  const piece = new Uint8Array(Math.min(pieceBytes, end - at));
  const { bytesRead } = await file.read(piece, 0, piece.length, at);
  if (bytesRead === 0) throw new Error(`the file ended after ${at} of ${end} bytes`);
  return piece.subarray(0, bytesRead);
}

async function below(root: string, folder: readonly string[]): Promise<FoundReport[]> {
  const entries = await readdir(join(root, ...folder), { withFileTypes: true }).catch(() => []);
  const seen = entries.filter(({ name }) => isPlainName(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const inner = folder.length < mostDepth ? seen.filter((entry) => entry.isDirectory()) : [];
  const deeper = await Promise.all(inner.map(({ name }) => below(root, [...folder, name])));
  const names = seen.filter((entry) => entry.isFile()).map(({ name }) => name);
  const own = names.includes(pageName) ? await describeReport(root, folder, names) : null;
  return [...(own === null ? [] : [own]), ...deeper.flat()];
}

/** Null where it went away in the meantime. */
async function describeReport(
  root: string,
  folder: readonly string[],
  names: readonly string[],
): Promise<FoundReport | null> {
  const path = (name: string) => join(root, ...folder, name);
  try {
    const stats = await Promise.all(names.map((name) => stat(path(name))));
    const files = names.map((name, k) => ({ name, bytes: stats[k]!.size }));
    const writtenAt = stats[names.indexOf(pageName)]!.mtime.toISOString();
    return { folder, title: (await titleOf(path(pageName))) ?? folder.join(", "), writtenAt, files };
  } catch {
    return null;
  }
}

/** What stands in `<title>` within the first bytes of a page. */
async function titleOf(path: string): Promise<string | null> {
  const file = await open(path);
  try {
    const start = Buffer.alloc(4096);
    const { bytesRead } = await file.read(start, 0, start.length, 0);
    const [, title] = /<title>([^<]+)<\/title>/.exec(start.toString("utf8", 0, bytesRead)) ?? [];
    return title === undefined ? null : withoutEntities(title).trim();
  } finally {
    await file.close();
  }
}

/** Signs are written as their numbers in matinee's own reports. */
function withoutEntities(text: string): string {
  return text.replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
