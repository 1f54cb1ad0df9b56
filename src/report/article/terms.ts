// A list of terms with what each stands for, for chapters that end in one, and options as one of them.
import { type Html, html } from "../markup/html.ts";

/** Options as "name value, name value". */
export function optionText(options: Readonly<Record<string, unknown>>): string {
  return Object.entries(options)
    .map(([name, value]) => `${name} ${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join(", ");
}

/** Entries as a list of terms, for chapters that end in one. */
export function terms(list: readonly (readonly [name: string, value: string])[]): Html {
  return html`<dl>${list.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}
