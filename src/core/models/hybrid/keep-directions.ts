// Directions as a hybrid keeps them: whole numbers in few bits, one unit a direction for the product of both sides.
import type { DirectionPart } from "./hybrid-model.ts";
import { inUnits, type KeptBits, keptNumbers, scaleOf } from "./keep-numbers.ts";
import type { LearntDirections } from "./learn-directions.ts";

/** @param films of the matrix, by row; all other films of `items` have zeros */
export function keepDirections(
  { rank, basis, coordinates }: LearntDirections,
  films: Uint32Array,
  items: number,
  bits: KeptBits,
): DirectionPart {
  const [given, taken] = [basis, coordinates].map((values) => keepColumns(values, { rank, films, items, bits }));
  const units = given!.scales.map((scale, k) => scale * taken!.scales[k]!);
  return { basis: given!.values, coordinates: taken!.values, units };
}

interface Columns {
  readonly rank: number;
  readonly films: Uint32Array;
  readonly items: number;
  readonly bits: KeptBits;
}

/** Items x rank, in units of each column's scale. */
function keepColumns(from: Float32Array, { rank, films, items, bits }: Columns) {
  const values = keptNumbers(bits, items * rank);
  const scales = new Float32Array(rank);
  for (let k = 0; k < rank; k++) {
    const column = Float32Array.from(films, (_, row) => from[row * rank + k]!);
    const scale = scaleOf(column, bits);
    scales[k] = scale;
    for (let row = 0; row < column.length; row++) values[films[row]! * rank + k] = inUnits(column[row]!, scale, bits);
  }
  return { values, scales };
}
