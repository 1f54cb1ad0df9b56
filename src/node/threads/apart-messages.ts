// What passes between runApart and serveApart.
import { InputError, type InputPlace } from "../../core/errors/input-error.ts";

/** From the process: a word on the way, the result with the memory it took, or why there is none. */
export type ApartMessage<Result, Note> =
  | { readonly note: Note }
  | { readonly result: Result; readonly peakBytes: number }
  | { readonly fault: ApartFault };

/** An error as it can be sent; an InputError becomes one again on the other side. */
export interface ApartFault {
  readonly message: string;
  readonly input: { readonly couldNot: string; readonly seenAndNeeded: string; readonly place: InputPlace } | null;
}

export function faultOf(error: unknown): ApartFault {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof InputError)) return { message, input: null };
  const { couldNot, seenAndNeeded, place } = error;
  return { message, input: { couldNot, seenAndNeeded, place } };
}

export function errorOf({ message, input }: ApartFault): Error {
  return input === null ? new Error(message) : new InputError(input.couldNot, input.seenAndNeeded, input.place);
}
