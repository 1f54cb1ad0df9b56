// What a job may be told, the same whoever runs it: else work that one thread took would be refused once there are two. An array that was
// copied unasked on its way to another thread would be written there and read by nobody.

/** An array of a job: what kernels hand out. */
export type JobArray = Float32Array | Int32Array;

/**
 * @param isOwn whether an array is of the pool's kernels
 * @throws TypeError for an array that is not, and for what is no number, string, boolean, null or plain object
 */
export function checkArguments(args: object, isOwn: (array: JobArray) => boolean): void {
  for (const [name, value] of Object.entries(args)) checkValue(name, value, isOwn);
}

export const isArray = (value: unknown): value is JobArray =>
  value instanceof Float32Array || value instanceof Int32Array;

export const isPlain = (value: unknown): boolean =>
  value === undefined || value === null || ["number", "string", "boolean"].includes(typeof value);

function checkValue(name: string, value: unknown, isOwn: (array: JobArray) => boolean): void {
  if (isPlain(value)) return;
  if (isArray(value)) {
    if (isOwn(value)) return;
    throw new TypeError(
      `Cannot hand ${name} to a job: the array is not of the pool's memory, needed one from its kernels`,
    );
  }
  if (typeof value === "object" && [Object.prototype, null].includes(Object.getPrototypeOf(value))) {
    checkArguments(value as object, isOwn);
    return;
  }
  throw new TypeError(
    `Cannot hand ${name} to a job: needed a number, string, boolean, null, an array of the pool's kernels, or a plain ` +
      `object of these, got ${Object.prototype.toString.call(value)}`,
  );
}
