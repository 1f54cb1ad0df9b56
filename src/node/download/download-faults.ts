// What can go wrong on the way from a server to the disk, in one clear line each, and which of it may pass by itself and is
// worth another try.
import { InputError } from "../../core/errors/input-error.ts";

/** A fault that may pass by itself. Never leaves this folder: the last one becomes an InputError. */
export class PassingFault extends Error {
  override readonly name = "PassingFault";
}

const DISK_FAULTS: ReadonlyMap<string, string> = new Map([
  ["ENOSPC", "the disk is full; free some space and run it again, it goes on from there"],
  ["EDQUOT", "the disk quota is used up; free some space and run it again, it goes on from there"],
  ["EFBIG", "the file is larger than this disk's format allows; another disk is needed"],
  ["EROFS", "the disk is read-only; a folder that can be written to is needed"],
  ["EACCES", "there is no permission to write here; a folder that can be written to is needed"],
  ["EPERM", "there is no permission to write here; a folder that can be written to is needed"],
  ["ENOENT", "the folder is not there; an existing one is needed"],
  ["EISDIR", "a folder has this name; it is needed for the file"],
  ["EIO", "the disk failed while writing; a working one is needed"],
]);

const NETWORK_FAULTS: ReadonlyMap<string, string> = new Map([
  ["ECONNRESET", "the connection was reset"],
  ["EPIPE", "the connection was closed"],
  ["UND_ERR_SOCKET", "the connection was closed before the end"],
  ["ECONNREFUSED", "the server refused the connection"],
  ["ETIMEDOUT", "the server did not answer in time"],
  ["UND_ERR_CONNECT_TIMEOUT", "the server did not answer in time"],
  ["UND_ERR_HEADERS_TIMEOUT", "the server did not answer in time"],
  ["UND_ERR_BODY_TIMEOUT", "the server stopped sending"],
  ["EHOSTUNREACH", "the server cannot be reached"],
  ["ENETUNREACH", "there is no way into the network"],
  ["EAI_AGAIN", "the server's name could not be looked up"],
]);

/** "Cannot download URL: ...", a fault that the person can do something about. */
export function cannotDownload(url: string, seenAndNeeded: string, cause?: unknown): InputError {
  return new InputError(`Cannot download ${url}`, seenAndNeeded, {}, cause === undefined ? undefined : { cause });
}

/** A fault while writing: an InputError that names the file where the person can mend it, else the error as it came. */
export function explainDiskFault(error: unknown, url: string, file: string): unknown {
  const said = DISK_FAULTS.get(codeOf(error));
  if (said === undefined) return error;
  return new InputError(`Cannot download ${url}`, said, { file }, { cause: error });
}

/** A fault of fetch or of its body: passing, or for good; a fault that is neither is returned as it came. */
export function explainNetworkFault(error: unknown, url: string): unknown {
  const root = rootCause(error);
  const code = codeOf(root);
  const passing = NETWORK_FAULTS.get(code);
  if (passing !== undefined) return new PassingFault(passing, { cause: error });
  if (code === "ENOTFOUND")
    return cannotDownload(url, "its server is not known; a network connection is needed", error);
  if (!(error instanceof TypeError)) return error;
  // fetch throws a TypeError for whatever stopped it: certificates, redirects in a circle, bytes that are not HTTP
  return cannotDownload(url, `${messageOf(root)}; a plain answer of the server was needed`, error);
}

/** The innermost `cause`. */
function rootCause(error: unknown): unknown {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause === undefined || cause === null ? error : rootCause(cause);
}

function codeOf(error: unknown): string {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "";
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
