// A tagged template for markup that escapes whatever is put into it, so that a film's title can never become markup. What
// was built with it may be nested; everything else is text. Serves HTML and SVG alike. Not a template language.

/** Finished markup. Only `html` and `trusted` make it. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }

  toString(): string {
    return this.markup;
  }
}

/** What may stand in a hole: text and numbers are escaped, markup goes in as it is, lists one after the other. */
export type HtmlPart = string | number | Html | null | readonly HtmlPart[];

/** Markup from a template: html`<p>${title}</p>`. Holes in attributes must stand between double quotes. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  let markup = strings[0] ?? "";
  for (const [k, part] of parts.entries()) markup += toMarkup(part) + (strings[k + 1] ?? "");
  return new Html(markup);
}

/** Markup from elsewhere in this program, put in unescaped. Never for data. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

/** Text with the five characters escaped that mean something in HTML and XML. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function toMarkup(part: HtmlPart): string {
  if (part === null) return "";
  if (part instanceof Html) return part.markup;
  if (typeof part === "string") return escapeText(part);
  if (typeof part === "number") return String(part);
  return part.map(toMarkup).join("");
}
