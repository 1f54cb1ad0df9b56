// A measure's name as markup: R2 with a raised 2, which the text face has no sign for.
import { type Html, html } from "../../markup/html.ts";
import { measureName } from "../names.ts";

export function measureMarkup(id: string): Html {
  return id === "r2" ? html`R<sup>2</sup>` : html`${measureName(id)}`;
}
