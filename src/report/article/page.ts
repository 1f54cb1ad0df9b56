// The shell of a report: one HTML file that asks nothing of anyone. Fonts, style and pictures are inside, and a content
// security policy holds the browser to that.
import { type Html, html, trusted } from "../markup/html.ts";
import { pageCss } from "../theme/page-css.ts";

export interface PageSpec {
  readonly title: string;
  /** One sentence, for search and previews. */
  readonly description: string;
  /** What stands at the right of the masthead. */
  readonly kind: string;
  readonly main: readonly Html[];
  /** The foot of the page: licences, sources. */
  readonly colophon: readonly Html[];
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/** The whole document as text. */
export function page({ title, description, kind, main, colophon }: PageSpec): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${description}">
<title>${title}</title>
<style>${trusted(pageCss())}</style>
</head>
<body>
<header class="mast"><span class="mark">matinee<b>.</b></span><small>${kind}</small></header>
<main>
${main}
</main>
<footer class="colophon">
${colophon}
</footer>
</body>
</html>
`.markup;
}
