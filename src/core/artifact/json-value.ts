// Whether a value comes back from JSON as it went in. JSON.stringify alone would turn NaN into null, a typed array into an
// object of numbers and a Map into {}, without a word; an artifact must not lose anything that way.

const mostDepth = 100;

/**
 * Lets plain objects, arrays, texts, finite numbers, booleans and null pass, at any depth up to 100. A property that is
 * undefined passes too: it is left out of the file.
 *
 * @param path what messages call the value
 * @throws TypeError naming the place of anything else
 */
export function checkJson(value: unknown, path: string, depth = 0): void {
  if (depth > mostDepth) throw refused(path, "a value nested over 100 deep (or in a circle)");
  if (value === null || typeof value === "string" || typeof value === "boolean") return;
  if (typeof value === "number" && Number.isFinite(value)) return;
  if (Array.isArray(value)) {
    for (const [place, item] of value.entries()) checkJson(item, `${path}[${place}]`, depth + 1);
  } else if (isPlainObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      if (item !== undefined) checkJson(item, `${path}.${key}`, depth + 1);
    }
  } else throw refused(path, seenAs(value));
}

/** An object that is neither null nor a list; what JSON.parse gives for `{...}`. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Objects of classes (dates, maps, typed arrays) are none. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (!isRecord(value) || "toJSON" in value) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null; // Object.prototype of any frame
}

function seenAs(value: unknown): string {
  if (typeof value === "number" || value === undefined) return String(value);
  if (typeof value !== "object" || value === null) return `a ${typeof value}`;
  return `an object of the class ${value.constructor?.name ?? "?"}`;
}

function refused(path: string, seen: string): TypeError {
  return new TypeError(`Cannot pack the artifact: ${path} is ${seen}; a value that JSON can hold was needed`);
}
