// The registry: every data set that the project knows, in the order in which people are told of them.
import type { DataFile, DataSet, DataSetId } from "./data-set.ts";
import { glove } from "./sets/glove.ts";
import { ml1m } from "./sets/ml-1m.ts";
import { ml25m } from "./sets/ml-25m.ts";
import { ml100k } from "./sets/ml-100k.ts";
import { mlLatestSmall } from "./sets/ml-latest-small.ts";
import { tmdb5000 } from "./sets/tmdb-5000.ts";

/** All known data sets. */
export const DATA_SETS: readonly DataSet[] = [tmdb5000, mlLatestSmall, ml100k, ml1m, ml25m, glove];

/** The data set of an id. @throws RangeError for an id that is not in the registry */
export function dataSetById(id: DataSetId): DataSet {
  const found = DATA_SETS.find((each) => each.id === id);
  if (found !== undefined) return found;
  throw new RangeError(`Cannot find the data set: got ${id}, one of ${DATA_SETS.map((each) => each.id)} is needed`);
}

/** A file of a data set by its official name. @throws RangeError where the set has no such file */
export function dataFileByName(dataSet: DataSet, name: string): DataFile {
  const found = dataSet.files.find((each) => each.name === name);
  if (found !== undefined) return found;
  const names = dataSet.files.map((each) => each.name).join(", ");
  throw new RangeError(`Cannot find the file in ${dataSet.id}: got ${name}, one of ${names} is needed`);
}
