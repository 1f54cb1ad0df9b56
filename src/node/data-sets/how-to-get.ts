// The sentence that tells a person how to come by a data set that is not there. Written once, for the survey and for the
// refusal to download.
import { join } from "node:path";
import type { DataSet } from "./data-set.ts";

/** "sign in at Kaggle ..., download archive.zip from https://... and put it, packed as it is, into /data/tmdb-5000". */
export function howToGet({ byHand, page }: DataSet, folder: string): string {
  const first = byHand.first === null ? "" : `${byHand.first}, `;
  return `${first}download ${byHand.archive} from ${page} and put it, packed as it is, into ${join(folder, byHand.into)}`;
}
