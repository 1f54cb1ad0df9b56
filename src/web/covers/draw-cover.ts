// A film's cover as SVG text: 2:3, three flat inks, a drawing by genre and a title set by measure. The same film always gives
// the same cover. Pure text: nothing is fetched, no id, no style attribute and no script in it, so that the strictest content
// policy lets it pass. Grain is one pattern for the whole page (cover-grain.ts).
import { chance } from "./chance.ts";
import { contrast } from "./contrast.ts";
import { type CoverFilm, type CoverOptions, coverDefaults, coverHeight, coverWidth } from "./cover-film.ts";
import { grainFill } from "./cover-grain.ts";
import { escapeXml } from "./escape-xml.ts";
import { layOut, type Rectangle } from "./lay-out.ts";
import { box, svg, takePen } from "./pen.ts";
import { type CoverPlan, planCover } from "./plan-cover.ts";
import { foot } from "./title/foot.ts";
import { titleText } from "./title/title-text.ts";

/**
 * Draws the cover of a film.
 *
 * @returns one `<svg class="cover">` element with a viewBox and no size; CSS decides its width. It says what it is to screen
 *   readers ("Heat, 1995") unless `hidden`.
 */
export function drawCover(film: CoverFilm, given: Partial<CoverOptions> = {}): string {
  const options = { ...coverDefaults, ...given };
  const plan = planCover(film);
  const { art, title } = layOut(film.title, plan, options.size);
  const below = inksBelow(plan);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="cover" viewBox="0 0 ${coverWidth} ${coverHeight}" ${role(film, options)}>` +
    box(plan.panel, 0, 0, coverWidth, coverHeight) +
    drawing(film, plan, art) +
    (below.floor ? box(below.floor, 0, art.y + art.h - 0.6, coverWidth, coverHeight) : "") +
    titleText(title, plan) +
    (options.size === "large" ? foot(film, below.ink) : "") +
    `${box(grainFill, 0, 0, coverWidth, coverHeight)}</svg>`
  );
}

function role(film: CoverFilm, { hidden }: CoverOptions): string {
  if (hidden) return 'aria-hidden="true"';
  const said = [film.title.trim() || "Untitled", film.year ?? []].flat().join(", ");
  return `role="img" aria-label="${escapeXml(said)}"`;
}

/** An inner svg cuts off what runs out of the box, without a clip path that would need an id. */
function drawing(film: CoverFilm, plan: CoverPlan, art: Rectangle): string {
  const { g, a, b } = plan;
  const pen = takePen({ w: art.w, h: art.h, g, a, b, title: film.title }, chance(plan.seed, 1));
  const drawn = box(g, 0, 0, art.w, art.h) + plan.composition.draw(pen);
  return svg`<svg x="${art.x}" y="${art.y}" width="${art.w}" height="${art.h}">${drawn}</svg>`;
}

/** A floor goes on below the drawing without a seam; year and director stand on it, or on the panel. */
function inksBelow({ composition, layout, g, a, b, titleInk }: CoverPlan): { floor?: string; ink: string } {
  if (composition.edge !== "floor" || layout === "frame") return { ink: titleInk };
  const ink = contrast(g, a) > contrast(b, a) ? g : b;
  return { floor: a, ink: layout === "foot" ? titleInk : ink };
}
