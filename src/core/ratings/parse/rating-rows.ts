// Ratings in the order of a file, as long as nobody knows how many there will be: columns in blocks, so that growing copies
// nothing, and whoever takes a column frees block after block. 12 bytes a rating; 4 more where the rows of people do not
// stand together, because only then has each row to say whose it is, and 4 more where a time is not a whole second between
// 1970 and 2106.

const firstBlock = 1024;
/** 32 MB of four bytes each: an allocator gives blocks of this size back to the system when they are freed. */
const largestBlock = 1 << 23;

/** The columns of a block side by side; the last block is filled in part. */
interface Block {
  /** Empty while rows come by user. */
  users: Uint32Array<ArrayBuffer>;
  readonly items: Uint32Array<ArrayBuffer>;
  readonly ratings: Float32Array<ArrayBuffer>;
  times: Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;
}

/** Stands for no time in a block of times of four bytes. */
export const noTime = 0xffffffff;

/** What a row has: dense index of the film, rating, time. */
export type RowColumn = "items" | "ratings" | "times";

/** A growing table of ratings. */
export class RatingRows {
  readonly #blocks: Block[] = [];
  #block: Block = emptyBlock(firstBlock, false, true);
  #filled = 0;
  #before = 0;
  #isByUser = true;
  #wholeTimes = true;
  #lastUser = 0;
  #rowsOfUser: Uint32Array = new Uint32Array(firstBlock);

  get size(): number {
    return this.#before + this.#filled;
  }

  /** Whether no row belongs to a user below that of the row before. */
  get isByUser(): boolean {
    return this.#isByUser;
  }

  /** Adds a row; NaN for no time. A user not seen before must have the next index. */
  add(user: number, item: number, rating: number, time: number): void {
    if (this.#filled === this.#block.items.length) this.#nextBlock();
    if (user < this.#lastUser && this.#isByUser) this.#tellUsers();
    if (user >= this.#rowsOfUser.length) this.#moreUsers();
    const { users, items, ratings, times } = this.#block;
    const at = this.#filled++;
    if (!this.#isByUser) users[at] = user;
    items[at] = item;
    ratings[at] = rating;
    if (!this.#wholeTimes) times[at] = time;
    else if (time >>> 0 === time && time !== noTime) times[at] = time;
    else if (Number.isNaN(time)) times[at] = noTime;
    else this.#widenTimes(at, time);
    this.#rowsOfUser[user]!++;
    this.#lastUser = user;
  }

  /** Where the rows of each user would start if they were sorted by user; one more than there are users. */
  starts(users: number): Uint32Array<ArrayBuffer> {
    const starts = new Uint32Array(users + 1);
    for (let user = 0; user < users; user++) starts[user + 1] = (starts[user] as number) + this.#rowsOfUser[user]!;
    return starts;
  }

  /** The user of each row, part by part; only where rows do not come by user. */
  *users(): Generator<Uint32Array, void, void> {
    for (const { users } of this.#blocks) yield users;
    yield this.#block.users.subarray(0, this.#filled);
  }

  /** A column part by part (times of four bytes have noTime for NaN), each freed when the next one is asked for; the column is gone afterwards. */
  *take<Column extends RowColumn>(column: Column): Generator<Block[Column], void, void> {
    for (const each of [...this.#blocks, this.#block]) {
      const part = each[column];
      yield (each === this.#block ? part.subarray(0, this.#filled) : part) as Block[Column];
      part.buffer.transfer(0); // frees the memory now, not when the collector comes round
    }
  }

  /** Frees what `users` gives. */
  freeUsers(): void {
    for (const { users } of [...this.#blocks, this.#block]) users.buffer.transfer(0);
  }

  #nextBlock(): void {
    this.#blocks.push(this.#block);
    this.#before += this.#filled;
    this.#block = emptyBlock(Math.min(2 * this.#filled, largestBlock), !this.#isByUser, this.#wholeTimes);
    this.#filled = 0;
  }

  /** Up to here the numbers of rows said it all. */
  #tellUsers(): void {
    this.#isByUser = false;
    let [user, left] = [0, this.#rowsOfUser[0] as number];
    for (const block of [...this.#blocks, this.#block]) {
      block.users = new Uint32Array(block.items.length);
      const rows = block === this.#block ? this.#filled : block.items.length;
      for (let k = 0; k < rows; k++) {
        while (left === 0) left = this.#rowsOfUser[++user] as number;
        block.users[k] = user;
        left--;
      }
    }
  }

  /** From this block on times take eight bytes. */
  #widenTimes(at: number, time: number): void {
    this.#wholeTimes = false;
    const times = Float64Array.from(this.#block.times);
    for (let k = 0; k < at; k++) if (times[k] === noTime) times[k] = Number.NaN;
    times[at] = time;
    this.#block.times = times;
  }

  #moreUsers(): void {
    const more = new Uint32Array(2 * this.#rowsOfUser.length);
    more.set(this.#rowsOfUser);
    this.#rowsOfUser = more;
  }
}

function emptyBlock(rows: number, withUsers: boolean, wholeTimes: boolean): Block {
  return {
    users: new Uint32Array(withUsers ? rows : 0),
    items: new Uint32Array(rows),
    ratings: new Float32Array(rows),
    times: wholeTimes ? new Uint32Array(rows) : new Float64Array(rows),
  };
}
