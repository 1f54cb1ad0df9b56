// How many bytes travel from the page's worker to the page for a film, for You and for the map, beside what the recommender itself answers. Somebody with 2,000
// ratings: the first films of the model, half stars in turn. Prints one JSON document:
//     node bench/page-answers.bench.ts MODEL
import { serialize } from "node:v8";
import { stranger } from "../src/core/recommend/asking/person.ts";
import { Recommender } from "../src/core/recommend/asking/recommender.ts";
import { unpackRecommender } from "../src/core/recommend/asking/recommender-parts.ts";
import { readArtifact } from "../src/node/artifact/read-artifact.ts";
import { filmKey } from "../src/web/protocol/film-key.ts";
import { filmPage } from "../src/web/worker/film-page.ts";
import { mapOfFilms } from "../src/web/worker/map-of-films.ts";
import { modelOf } from "../src/web/worker/open-model.ts";
import { tastePage } from "../src/web/worker/you.ts";

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error("Cannot measure: no model was named; node bench/page-answers.bench.ts MODEL");
const recommender = new Recommender(unpackRecommender(await readArtifact(path)));
const model = modelOf(recommender, []);
const items = Uint32Array.from({ length: Math.min(2000, recommender.films.size - 1) }, (_, film) => film);
const person = { ...stranger, history: { items, ratings: Float32Array.from(items, (film) => ((film % 10) + 1) / 2) } };
const film = items.length;
const bytes = (answer: unknown) => serialize(answer).length;
const figures = {
  ratings: items.length,
  profile: bytes(recommender.profile(person)),
  you: bytes(tastePage(model, person)),
  explanation: bytes(recommender.explain(person, film)),
  film: bytes(filmPage(model, person, filmKey(recommender.name(film)))),
  map: bytes(mapOfFilms(recommender)),
};
console.log(JSON.stringify(figures, null, 2));
