// The version of this package, read from its own package.json, which lies two folders up both in src/ and in dist/.
import { readFileSync } from "node:fs";

/** The version, such as "0.1.0". */
export function packageVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
