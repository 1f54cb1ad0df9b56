// A job's arguments on their way to another thread. Arrays of the shared memory travel as the places where they lie, and
// become views of that memory over there: nothing is copied, and kernels see that an array is of their memory. Everything
// else must be plain: an array that was copied unasked would be written by a thread and read by nobody.
import type { SharedSpace } from "./shared-space.ts";

/** Arguments that a message can carry. */
export type PackedArguments = readonly (readonly [name: string, value: PackedValue])[];
type PackedValue =
  | { readonly plain: unknown }
  | { readonly inside: PackedArguments }
  | { readonly floats: boolean; readonly byteOffset: number; readonly length: number };

/** @throws TypeError for an array of another memory, and for what is no number, string, boolean, null or plain object */
export function packArguments(space: SharedSpace, args: object): PackedArguments {
  return Object.entries(args).map(([name, value]) => [name, packValue(space, name, value)]);
}

function packValue(space: SharedSpace, name: string, value: unknown): PackedValue {
  if (value instanceof Float32Array || value instanceof Int32Array) {
    if (value.buffer === space.memory.buffer) {
      return { floats: value instanceof Float32Array, byteOffset: value.byteOffset, length: value.length };
    }
    throw new TypeError(
      `Cannot hand ${name} to a job: the array is not of the pool's memory, needed one from its kernels`,
    );
  }
  if (value === undefined || value === null || ["number", "string", "boolean"].includes(typeof value)) {
    return { plain: value };
  }
  if (typeof value === "object" && [Object.prototype, null].includes(Object.getPrototypeOf(value))) {
    return { inside: packArguments(space, value) };
  }
  throw new TypeError(
    `Cannot hand ${name} to a job: needed a number, string, boolean, null, an array of the pool's kernels, or a plain ` +
      `object of these, got ${Object.prototype.toString.call(value)}`,
  );
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
