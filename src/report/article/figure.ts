// A figure of an article: both drawings of a picture, of which the style sheet shows the one that fits, and a caption.

import { type Html, html } from "../markup/html.ts";
import { inlineSvg } from "../pictures/inline-svg.ts";
import type { Picture } from "../pictures/picture.ts";
import { withRaised } from "./raised.ts";

/** A picture as the next figure of an article. */
export type Numbered = (picture: Picture) => Html;

/** `number` counts the figures of the article from 1. */
export function figure(picture: Picture, number: number): Html {
  return html`<figure id="${picture.name}">
<figcaption><b>Figure ${number}. ${picture.title}</b> ${withRaised(picture.reading)}</figcaption>
${inlineSvg(picture, "wide")}
${inlineSvg(picture, "narrow")}
</figure>`;
}
