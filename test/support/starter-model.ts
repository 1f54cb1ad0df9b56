// The model of the starter catalogue, which needs no data: 266 films, some seconds.
import { trainedModel } from "./trained-model.ts";

/** @returns the path of the model; it must not be changed */
export const starterModel = (): Promise<string> => trainedModel("starter", ["--sets", "starter"]);
