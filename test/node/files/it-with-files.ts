// A test that needs several real data files; skipped with the name of the first one that is missing.
import { it } from "vitest";
import { itWithData, realDataFile } from "../../support/real-data.ts";

type Paths<Files extends readonly string[]> = { readonly [Index in keyof Files]: string };

/** Runs the test with the paths of the files, in their order. */
export function itWithFiles<const Files extends readonly string[]>(
  files: Files,
  name: string,
  test: (paths: Paths<Files>) => void | Promise<void>,
): void {
  const missing = files.find((file) => realDataFile(file) === null);
  if (missing !== undefined) itWithData(missing, name, () => {});
  else it(name, () => test(files.map((file) => realDataFile(file)) as Paths<Files>));
}
