// The foot of the report: whose data it rests on, in the words that their terms ask for.
import { type Html, html } from "../../markup/html.ts";
import type { ComparisonView } from "../comparison-view.ts";

export function attribution({ results }: ComparisonView): Html[] {
  const ids = results.map(({ result }) => result.data);
  const list: Html[] = [];
  if (ids.some((id) => id.startsWith("ml-"))) {
    list.push(
      html`<p>Ratings: <a href="https://grouplens.org/datasets/movielens/">MovieLens</a>, by GroupLens Research at the University of Minnesota, for research use; they do not endorse this work. F. Maxwell Harper and Joseph A. Konstan. 2015. The MovieLens Datasets: History and Context. ACM Transactions on Interactive Intelligent Systems 5, 4: 19:1–19:19. <a href="https://doi.org/10.1145/2827872">doi.org/10.1145/2827872</a></p>`,
    );
  }
  if (ids.includes("generated")) list.push(html`<p>The people and ratings of this run were generated.</p>`);
  if (usesTmdb(results)) {
    list.push(
      html`<p>Facts of films: <a href="https://www.themoviedb.org/">The Movie Database</a>. This product uses the TMDB API but is not endorsed or certified by TMDB.</p>`,
    );
  }
  return [...list, html`<p>Type: Fraunces and Instrument Sans, SIL Open Font License.</p>`];
}

/** Side rows are made from TMDB's facts; notes and options say so where another model used them. */
function usesTmdb(results: ComparisonView["results"]): boolean {
  return results.some(({ result, rows }) => {
    const told = [
      ...result.notes,
      ...rows.map(({ options }) => JSON.stringify(options)),
      ...result.manifest.data.map(({ name }) => name),
    ];
    return rows.some(({ model }) => model === "ease-side") || told.some((text) => /tmdb/i.test(text));
  });
}
