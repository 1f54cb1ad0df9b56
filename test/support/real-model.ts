// The model of MovieLens latest-small and TMDB 5000: it takes a minute of both cores.
import { statSync } from "node:fs";
import { dirname } from "node:path";
import { trainedModel } from "./trained-model.ts";

/**
 * @param ratings path of ml-latest-small.zip, in a folder that has tmdb-5000 as well
 * @returns the path of the model; it must not be changed
 */
export function realModel(ratings: string): Promise<string> {
  const words = ["--sets", "ml-latest-small,tmdb-5000", "--data", dirname(ratings)];
  return trainedModel("real", words, `${statSync(ratings).size}`);
}
