// A job's arguments on their way to another thread. Arrays of the shared memory travel as the places where they lie, and
// become views of that memory over there: nothing is copied, and kernels see that an array is of their memory. Everything
// else must be plain (../pool/job-arguments.ts).
import { checkArguments, isArray, isPlain } from "../pool/job-arguments.ts";
import type { SharedSpace } from "./shared-space.ts";

/** Arguments that a message can carry. */
export type PackedArguments = readonly (readonly [name: string, value: PackedValue])[];
type PackedValue =
  | { readonly plain: unknown }
  | { readonly inside: PackedArguments }
  | { readonly floats: boolean; readonly byteOffset: number; readonly length: number };

/** @throws what checkArguments throws */
export function packArguments(space: SharedSpace, args: object): PackedArguments {
  checkArguments(args, ({ buffer }) => buffer === space.memory.buffer);
  return pack(args);
}

/** Of arguments that were checked. */
function pack(args: object): PackedArguments {
  return Object.entries(args).map(([name, value]) => [name, packValue(value)]);
}

function packValue(value: unknown): PackedValue {
  if (isPlain(value)) return { plain: value };
  if (!isArray(value)) return { inside: pack(value as object) };
  return { floats: value instanceof Float32Array, byteOffset: value.byteOffset, length: value.length };
}

/** The arguments as they were, over the same memory. */
export function unpackArguments(space: SharedSpace, packed: PackedArguments): object {
  return Object.fromEntries(packed.map(([name, value]) => [name, unpackValue(space, value)]));
}

function unpackValue(space: SharedSpace, value: PackedValue): unknown {
  if ("plain" in value) return value.plain;
  if ("inside" in value) return unpackArguments(space, value.inside);
  const { floats, byteOffset, length } = value;
  const { buffer } = space.memory;
  return floats ? new Float32Array(buffer, byteOffset, length) : new Int32Array(buffer, byteOffset, length);
}
