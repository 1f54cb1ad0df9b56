// A drawing as an element of a page: it takes the page's paints, so it follows light and dark, and says what it shows.
import { type Html, html, trusted } from "../markup/html.ts";
import type { DrawingKind, Picture } from "./picture.ts";

/** The drawing as `<svg>`, with title and description. It fills its container's width. */
export function inlineSvg(picture: Picture, kind: DrawingKind): Html {
  const { width, height, markup } = picture.drawings[kind];
  const id = `${picture.name}-${kind}`;
  return html`<svg class="${kind}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${picture.title}</title><desc id="${id}-desc">${picture.description}</desc>
${trusted(markup)}
</svg>`;
}
