// Svelte guards all that takes over a server's HTML by one switch, so that it falls away where nobody hydrates. Its runtime sets the switch
// itself, though, and no bundler sees that it stays off: 1.7 kB of gzip. This page never hydrates, so here the switch is a constant.
import type { Plugin } from "vite";

const module = /svelte\/src\/internal\/client\/dom\/hydration\.js$/;
const edits = [
  ["export let hydrating = false;", "export const hydrating = false;"],
  ["hydrating = value;", ""],
] as const;

export function neverHydrates(): Plugin {
  return {
    name: "never-hydrates",
    enforce: "pre",
    transform: {
      filter: { id: module },
      // no line moves
      handler: (code, id) => ({
        code: edits.reduce((text, [from, to]) => edited(text, from, to, id), code),
        map: null,
      }),
    },
  };
}

/** @throws Error where another version of svelte writes it otherwise */
function edited(text: string, from: string, to: string, file: string): string {
  if (text.split(from).length !== 2)
    throw new Error(`Cannot leave hydration out: ${from.trim()} was needed in ${file}`);
  return text.replace(from, to);
}
