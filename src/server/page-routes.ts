// The page's own addresses: it opens them itself, from the one document. What the page does not know is not here either, so that a
// wrong address is said to be wrong.

const single: ReadonlySet<string> = new Set(["later", "you", "lab", "tune", "data"]);

/** @param path what stands between the slashes */
export function isPageRoute(path: readonly string[]): boolean {
  const [first, ...rest] = path;
  if (first === "film") return rest.length >= 1 && rest.length <= 2; // an id, and a title for people
  return first === undefined || (rest.length === 0 && single.has(first));
}
