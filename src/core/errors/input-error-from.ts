// The library's word against a value, as a mistake of whoever gave it: commands hand options on, and the function that knows what
// they may be says so in a RangeError or TypeError, "could not: what was seen and needed".
import { InputError } from "./input-error.ts";

export function inputErrorFrom(error: Error): InputError {
  const [couldNot = "", ...seen] = error.message.split(": ");
  return new InputError(couldNot, seen.join(": "), {}, { cause: error });
}
