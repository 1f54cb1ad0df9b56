// Ratings in the order of a file, as long as nobody knows how many there will be: columns in blocks, so that growing copies
// nothing, and whoever takes a column frees block after block. 20 bytes a rating.

const firstBlock = 1024;
const largestBlock = 1 << 20;

/** The columns of a block side by side; the last block is filled in part. */
interface Block {
  users: Uint32Array<ArrayBuffer>;
  items: Uint32Array<ArrayBuffer>;
  ratings: Float32Array<ArrayBuffer>;
  times: Float64Array<ArrayBuffer>;
}

/** Dense indices from 0, ratings, times (NaN where there is none). */
export type RowColumn = keyof Block;

/** A growing table of ratings. */
export class RatingRows {
  /** Whether no row so far belongs to a user below that of the row before. */
  isByUser = true;
  readonly #blocks: Block[] = [];
  #block: Block = block(firstBlock);
  #filled = 0;
  #before = 0;
  #lastUser = 0;

  get size(): number {
    return this.#before + this.#filled;
  }

  add(user: number, item: number, rating: number, time: number): void {
    if (this.#filled === this.#block.users.length) this.#nextBlock();
    const { users, items, ratings, times } = this.#block;
    const at = this.#filled++;
    users[at] = user;
    items[at] = item;
    ratings[at] = rating;
    times[at] = time;
    if (user < this.#lastUser) this.isByUser = false;
    this.#lastUser = user;
  }

  /** The parts of a column in order, as views. */
  *parts<Column extends RowColumn>(column: Column): Generator<Block[Column], void, void> {
    for (const each of this.#blocks) yield each[column];
    yield this.#block[column].subarray(0, this.#filled) as Block[Column];
  }

  /** The parts of a column, each freed when the next one is asked for; the column is gone afterwards. */
  *take<Column extends RowColumn>(column: Column): Generator<Block[Column], void, void> {
    for (const part of this.parts(column)) {
      yield part;
      // frees the memory now, not when the collector comes round
      part.buffer.transfer(0);
    }
  }

  #nextBlock(): void {
    this.#blocks.push(this.#block);
    this.#before += this.#filled;
    this.#block = block(Math.min(2 * this.#filled, largestBlock));
    this.#filled = 0;
  }
}

function block(rows: number): Block {
  return {
    users: new Uint32Array(rows),
    items: new Uint32Array(rows),
    ratings: new Float32Array(rows),
    times: new Float64Array(rows),
  };
}
