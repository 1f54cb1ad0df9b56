// A model's word against its options, as a mistake of whoever gave them. Some options are only known to be wrong with the data at
// hand: a regularization of 0 is enough for one table and leaves another's weights undetermined.
import { inputErrorFrom } from "../../errors/input-error-from.ts";

/** "Cannot fit slim: regularization must be higher, ..." as an InputError; anything else as it is. */
export function asRefusedOptions(error: unknown): unknown {
  if (!(error instanceof RangeError || error instanceof TypeError)) return error;
  return error.message.startsWith("Cannot fit ") ? inputErrorFrom(error) : error;
}
