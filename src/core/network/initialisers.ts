// How weights start, as Keras starts them.
import type { Random } from "../random/random.ts";

/** Uniform in [-limit, limit), in place. */
export function uniform(data: Float32Array, limit: number, random: Random): void {
  for (let i = 0; i < data.length; i++) data[i] = (2 * random.next() - 1) * limit;
}

/** Glorot & Bengio 2010, equation 16: uniform with limit sqrt(6 / (inputs + outputs)); Keras's default for Dense. */
export function glorotUniform(data: Float32Array, inputs: number, outputs: number, random: Random): void {
  uniform(data, Math.sqrt(6 / (inputs + outputs)), random);
}

/** Uniform in [-0.05, 0.05): Keras's default for Embedding. */
export function kerasEmbedding(data: Float32Array, random: Random): void {
  uniform(data, 0.05, random);
}
