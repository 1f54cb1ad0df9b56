// Sentences on where the printed figures lie among our runs: a printed row is one draw.
import { capital, counted, countWord, decimal } from "../../article/numbers.ts";
import { type Html, html } from "../../markup/html.ts";
import { type PublishedDraw, publishedDraws } from "../findings/published-draws.ts";
import type { Net } from "../original-view.ts";
import { measureMarkup } from "./measure-markup.ts";

/** A heading, how many printed figures are ordinary draws, and a line a network; nothing where nothing was printed. */
export function printedDraws(nets: readonly Net[], heading: string): Html[] {
  const draws = publishedDraws(nets);
  if (draws.length === 0) return [];
  const within = draws.filter((draw) => draw.where === "within").length;
  const lines = nets.flatMap((net) => {
    const own = draws.filter((draw) => draw.net === net);
    return own.length === 0 ? [] : [html`<li><b>${net.name}.</b> ${drawSentences(own)}</li>`];
  });
  return [html`<h3>${heading}</h3>`, html`<p>${withinSentence(within, draws.length)}</p>`, html`<ul>${lines}</ul>`];
}

/** How many of all printed figures lie among our runs. */
export function withinSentence(within: number, all: number): string {
  const range = "between the best and the worst of our runs";
  if (within === all) {
    return `All ${countWord(all)} printed figures lie ${range}.`;
  }
  if (within === 0) return `None of the ${countWord(all)} printed figures lies ${range}.`;
  return `${capital(countWord(within))} of the ${countWord(all)} printed figures ${within === 1 ? "lies" : "lie"} ${range}.`;
}

/** Where the printed figures of one network lie among its runs; figures of which the same is to be said go together. */
export function drawSentences(draws: readonly PublishedDraw[]): Html[] {
  const bySaying = Map.groupBy(draws, (draw) => drawSaying(draw));
  return [...bySaying].map(([saying, same]) => {
    const figures = same.map(({ measure, published }, k) => {
      const comma = k === 0 ? "" : k === same.length - 1 ? " and " : ", ";
      return html`${comma}${measureMarkup(measure)}\u00a0${decimal(published, measure === "r2" ? 2 : 3)}`;
    });
    return html`${figures}: ${saying} `;
  });
}

function drawSaying({ where, better, runs }: PublishedDraw): string {
  if (where === "better than all")
    return `better than ${runs === 1 ? "our one run" : `each of our ${countWord(runs)} runs`}.`;
  if (where === "worse than all")
    return `worse than ${runs === 1 ? "our one run" : `each of our ${countWord(runs)} runs`}.`;
  return `${countWord(better)} of our ${counted(runs, "run")} did better.`;
}
