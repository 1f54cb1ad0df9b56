// Stops the build where a component asks of Svelte what lean-svelte.ts leaves out.
import type { Plugin } from "vite";

/** As the compiler writes it. */
const leftOut: readonly (readonly [asked: RegExp, what: string])[] = [
  [/\$\.(?:boundary|pending)\(/, "<svelte:boundary>"],
  [/\$\.await\(/, "{#await}"], // a bare await the compiler itself refuses
  [/\$\.(?:animation|transition)\(/, "animate:, in:, out: or transition:"],
  [/\$\.attribute_effect\(/, "attributes that are spread"],
  [/\$\.proxy\(/, "$state of an object or of what may be one, in place of $state.raw"],
  [/\$\.prop\(\$\$props, [^,]+, (?!3\b)/, "a prop that is assigned or bound, or whose default is worked out"],
  [/\$\.set_style\([^,]+, (?!""|'')/, "style beside style:"],
];

export function asksTooMuch(): Plugin {
  return {
    name: "asks-too-much",
    transform: {
      filter: { id: /\.svelte(?:\.ts)?$/ },
      handler(code, id) {
        for (const [asked, what] of leftOut) {
          if (asked.test(code))
            throw new Error(`Cannot build ${id}: ${what} was seen, which build/lean-svelte.ts leaves out`);
        }
      },
    },
  };
}
