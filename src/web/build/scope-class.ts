// The class by which a component's styles find its own elements. Svelte's names are long, and stand in every rule and every element.
import type { CompileOptions } from "svelte/compiler";

const styles = new Map<string, string>();

/** @throws Error where two components would get one name */
export const scopeClass: NonNullable<CompileOptions["cssHash"]> = ({ hash, css, filename }) => {
  const name = `s${hash(css).slice(0, 4)}`;
  const other = styles.get(name);
  if (other !== undefined && other !== css) {
    throw new Error(`Cannot name the styles of ${filename}: ${name} names others already; a longer name was needed`);
  }
  styles.set(name, css);
  return name;
};
