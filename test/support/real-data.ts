// Tests on the real data files. They are found through MATINEE_DATA and never lie in the repository; where one is missing
// the test is skipped and its name says which file it wanted.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { it } from "vitest";

/** The path of a data file, or null where MATINEE_DATA is not set or the file is not there. */
export function realDataFile(relativePath: string): string | null {
  const folder = process.env["MATINEE_DATA"];
  if (folder === undefined || folder === "") return null;
  const path = join(folder, relativePath);
  return existsSync(path) ? path : null;
}

/** A test that needs a real data file; skipped with the file's name where it is missing. */
export function itWithData(
  relativePath: string,
  name: string,
  test: (path: string) => void | Promise<void>,
  milliseconds?: number,
): void {
  const path = realDataFile(relativePath);
  if (path === null) it.skip(`${name} (data file ${relativePath} is missing)`, () => {});
  else it(name, () => test(path), milliseconds);
}
