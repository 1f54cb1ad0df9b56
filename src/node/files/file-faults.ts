// Turns what the operating system says about a file into what a person can act on. Only faults that the person can mend
// are turned; the others (too many open files, a bug) pass through and stay faults of the program.
import { InputError } from "../../core/errors/input-error.ts";

const mendableFaults: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "there is no such file; check the path"],
  ["ENOTDIR", "a part of the path is a file, not a folder; check the path"],
  ["EISDIR", "this is a folder; a file was needed"],
  ["EACCES", "there is no permission to read it; a readable file was needed"],
  ["EPERM", "there is no permission to read it; a readable file was needed"],
  ["ELOOP", "the symbolic links lead in a circle; a file was needed"],
  ["ENAMETOOLONG", "the path is longer than the system allows"],
  ["EIO", "the disk failed while reading it; a readable file was needed"],
  ["ENXIO", "this is a device or a socket; a file was needed"],
  ["ERR_INVALID_ARG_VALUE", "the path holds a zero byte; a path was needed"],
]);

const mendableWriteFaults: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "no folder can be made here; another place was needed"],
  ["EACCES", "there is no permission to write here; a folder that may be written was needed"],
  ["EPERM", "there is no permission to write here; a folder that may be written was needed"],
  ["EROFS", "the file system is read-only; a folder that may be written was needed"],
  ["ENOSPC", "the disk is full; free space was needed"],
  ["EDQUOT", "the disk quota is used up; free space was needed"],
  ["ENOTDIR", "a part of the path is a file, not a folder; check the path"],
  ["EEXIST", "a part of the path is a file, not a folder; check the path"],
  ["EISDIR", "this is a folder; the name of a file was needed"],
  ["ELOOP", "the symbolic links lead in a circle; check the path"],
  ["ENAMETOOLONG", "the path is longer than the system allows"],
  ["EIO", "the disk failed while writing"],
  ["ERR_INVALID_ARG_VALUE", "the path holds a zero byte; a path was needed"],
]);

/** An InputError that names the file where the person can mend the fault; otherwise the error as it came. */
export function explainFileFault(error: unknown, file: string): unknown {
  const fault = mendableFaults.get(faultCode(error));
  if (fault === undefined) return error;
  return new InputError("Cannot read the file", fault, { file }, { cause: error });
}

/** The same for something that could not be written. */
export function explainWriteFault(error: unknown, file: string): unknown {
  const fault = mendableWriteFaults.get(faultCode(error));
  if (fault === undefined) return error;
  return new InputError("Cannot write", fault, { file }, { cause: error });
}

/** The `code` of a system or library error, or the empty string. */
export function faultCode(error: unknown): string {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "";
}
