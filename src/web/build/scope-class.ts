// The class by which a component's styles find its own elements: its number among all components. Svelte's own names are long, and stand in
// every rule and every element.
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { CompileOptions } from "svelte/compiler";

const web = join(import.meta.dirname, "..");
const components = readdirSync(web, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".svelte"))
  .map((path) => join(web, path))
  .sort();

/** @throws Error for a component of elsewhere */
export const scopeClass: NonNullable<CompileOptions["cssHash"]> = ({ filename }) => {
  const number = components.indexOf(resolve(filename));
  if (number < 0) throw new Error(`Cannot name the styles of ${filename}: a component in ${web} was needed`);
  return `_${number.toString(36)}`;
};
