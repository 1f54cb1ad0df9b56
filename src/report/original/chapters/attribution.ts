// The foot of the report: whose data it rests on, in the words that their terms ask for.
import { type Html, html } from "../../markup/html.ts";
import type { OriginalView } from "../original-view.ts";

export function attribution(view: OriginalView): Html[] {
  const films = view.invented
    ? html`<p>The films and ratings of this run were generated. The original’s data are the TMDB 5000 Movie Dataset, made from <a href="https://www.themoviedb.org/">The Movie Database</a>. This product uses the TMDB API but is not endorsed or certified by TMDB.</p>`
    : html`<p>Films and ratings: TMDB 5000 Movie Dataset, made from <a href="https://www.themoviedb.org/">The Movie Database</a>. This product uses the TMDB API but is not endorsed or certified by TMDB.</p>`;
  return [
    films,
    html`<p>Word vectors: <a href="https://nlp.stanford.edu/projects/glove/">GloVe</a> (Pennington, Socher and Manning, 2014), Public Domain Dedication and License.</p>`,
    html`<p>Type: Fraunces and Instrument Sans, SIL Open Font License.</p>`,
  ];
}
