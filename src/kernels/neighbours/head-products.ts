// Inner products of the films that most people have, in a dense block: of a large catalogue only a head, because films x films
// would not fit. Products with any other film are added up when they are needed: it has few people.

export interface HeadProducts {
  /** size: the films of the head. */
  readonly head: Int32Array;
  /** films: a film's place in the head, or -1. */
  readonly placeOf: Int32Array;
  /** size x size, symmetric. */
  readonly gram: Float32Array;
}

/**
 * Keeps a film's products with the head, where it belongs to it.
 *
 * @param row films: the film's products with all films
 */
export function keepProducts({ head, placeOf, gram }: HeadProducts, film: number, row: Float32Array): void {
  if (placeOf[film] < 0) return;
  const start = placeOf[film] * head.length;
  for (let place = 0; place < head.length; place++) gram[start + place] = row[head[place]];
}
