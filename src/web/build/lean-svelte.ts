// Svelte's runtime without what this page never asks of it. The bundler cannot see that a switch stays off, so the switches are set here:
// 5.6 kB of gzip. What a component asks of a part that is left out stops the build (asks-too-much.ts).
import type { Plugin } from "vite";

type Edit = readonly [from: string, to: string];

/** Of svelte/src and svelte/src/internal: what a file's text becomes, each from standing there once or more; no line moves. */
const edits: Readonly<Record<string, readonly Edit[]>> = {
  // no attributes are spread, so that nothing asks which are properties
  "utils.js": [["\t...DOM_BOOLEAN_ATTRIBUTES,", ""]],
  // the page is HTML, not XML
  "client/constants.js": [["!!globalThis.document?.contentType &&", "false &&"]],
  // nothing is tried out in a state beside the one that is shown (a fork)
  "client/reactivity/sources.js": [["!batch.is_fork && ", ""]],
  "client/reactivity/deriveds.js": [
    ["if (!current_batch?.is_fork || derived.deps === null) {", "if (true) {"],
    [" || current_batch?.is_fork", ""],
  ],
  "client/runtime.js": [["var is_fork = current_batch?.is_fork;", "var is_fork = false;"]],
  // nobody takes over a server's HTML
  "client/dom/hydration.js": [
    ["export let hydrating = false;", "export const hydrating = false;"],
    ["hydrating = value;", ""],
  ],
  // nothing is awaited in a template, so that nothing is put off
  "client/reactivity/async.js": [
    ["var pending = blockers.filter((b) => !b.settled);", ""],
    ["if (async.length === 0 && pending.length === 0) {", "if (true) {"],
  ],
  "client/reactivity/batch.js": [
    ["if (this.#is_deferred()) {", "if (false) {"],
    ["if (!this.#is_deferred()) this.discard();", "this.discard();"],
    ["this.#skipped_branches.has(effect);", "false;"],
    ["effect.b?.is_pending &&", "false &&"],
    ["if (!batch.is_fork && this", "if (this"],
    ["if (!this.is_fork) {", "if (true) {"],
    ["this.#pending === 0 && ", ""],
    ["this.#deferred?.resolve();", ""],
    ["\tincrement(", "\t#increment("],
    ["\tdecrement(", "\t#decrement("],
    ["\tsettled(", "\t#settled("],
    ["\tskip_effect(", "\t#skip_effect("],
    ["\tunskip_effect(", "\t#unskip_effect("],
  ],
  // nothing moves by Svelte's transitions and animations: a list's films go by themselves (motion/)
  "client/dom/blocks/each.js": [
    ["var is_animated = (flags & EACH_IS_ANIMATED) !== 0;", "var is_animated = false;"],
    ["if (state.outrogroups !== null) {", "if (false) {"],
    ["if (state.pending.size > 0) {", "if (false) {"],
    ["if (preserved_effects?.has(e)) {", "if (false) {"],
    [" && state.pending.size === 0;", ";"],
    ["var pending = new Map();", "var pending;"],
    ["pending.set(batch, keys);", ""],
    ["state.pending.delete(batch);", ""],
    ["if (remaining === 0) {", "if (true) {"],
    ["if (group) {", "if (false) {"],
  ],
  "client/reactivity/effects.js": [
    ["var transitions = effect.nodes && effect.nodes.t;", "var transitions = null;"],
    ["var t = effect.nodes && effect.nodes.t;", "var t = null;"],
    ["if (remaining > 0) {", "if (false) {"],
  ],
  // no component changes what it was given, and what is usual where nothing was given is plain
  "client/reactivity/props.js": [
    ["var lazy = (flags & PROPS_IS_LAZY_INITIAL) !== 0;", "var lazy = false;"],
    ["var bindable = (flags & PROPS_IS_BINDABLE) !== 0;", "var bindable = false;"],
    ["if (runes && (flags & PROPS_IS_UPDATED) === 0) {", "if (true) {"],
  ],
  // the page stays until its window closes
  "client/render.js": [
    ["mounted_components.set(component, unmount);", ""],
    ["\t\treturn () => {\n\t\t\tfor (var event_name", "\t\tvar never = () => {\n\t\t\tfor (var event_name"],
  ],
  // no element has styles as text and by name
  "shared/attributes.js": [["\t\tif (value) {", "\t\tif (false) {"]],
};

/** Whole files of svelte/src/internal/client, where little of them is left. */
const instead: Readonly<Record<string, string>> = {
  // what fails is said by the page, not caught around a component
  "client/dom/blocks/boundary.js": `
    import { EFFECT_PRESERVED, EFFECT_TRANSPARENT } from "#client/constants";
    import { block, branch } from "../../reactivity/effects.js";
    export const boundary = (node, props, children) =>
      block(() => { branch(() => children(node)); }, EFFECT_TRANSPARENT | EFFECT_PRESERVED);
    export const pending = null;`,
  // of an if or a key one branch is shown, and none waits to be
  "client/dom/blocks/branches.js": `
    import { branch, pause_effect, resume_effect } from "../../reactivity/effects.js";
    export class BranchManager {
      #shown = new Map();
      constructor(anchor) { this.anchor = anchor; }
      ensure(key, fn) {
        const before = this.#shown.get(key);
        if (before) resume_effect(before);
        else if (fn) this.#shown.set(key, branch(() => fn(this.anchor)));
        for (const [other, effect] of this.#shown) {
          if (other === key) continue;
          this.#shown.delete(other);
          pause_effect(effect);
        }
      }
    }`,
  // state is replaced, never changed within
  "client/proxy.js": `
    import { array_prototype, get_prototype_of, object_prototype } from "../shared/utils.js";
    export function proxy(value) {
      if (typeof value === "object" && value && [array_prototype, object_prototype].includes(get_prototype_of(value)))
        throw TypeError("Cannot watch what is in a value: $state.raw was needed");
      return value;
    }
    export const get_proxied_value = (value) => value;
    export const is = Object.is;`,
};

export function leanSvelte(): Plugin {
  return {
    name: "lean-svelte",
    enforce: "pre",
    transform: {
      filter: { id: /svelte\/src\/(?:internal\/|utils)/ },
      handler(code, id) {
        const file = id.replace(/^.*\/svelte\/src\/(?:internal\/)?/, "");
        return {
          code: instead[file] ?? (edits[file] ?? []).reduce((text, edit) => edited(text, edit, id), code),
          map: null,
        };
      },
    },
  };
}

/** @throws Error where another version of svelte writes it otherwise */
function edited(text: string, [from, to]: Edit, file: string): string {
  if (!text.includes(from)) throw new Error(`Cannot leave out a part of Svelte: ${from.trim()} was needed in ${file}`);
  return text.replaceAll(from, to);
}
