// Who owns the kernels' memory: one WebAssembly.Memory of fixed size, from which arrays are taken one behind the other and
// given back in the reverse order, by marks. The size is fixed because growing a memory detaches every view of it; the
// system hands out its pages only when they are touched, so that a large reserve costs address space, not memory.
// It is not an allocator: single arrays are never freed. Where several threads share a memory, each has an arena over a part
// of it that no other hands out.

const PAGE = 65_536;
const ALIGNMENT = 16;

/** The part of a memory that an arena hands out. */
export interface ArenaRoom {
  /** The first byte. */
  readonly start: number;
  /** The byte behind the last. Default: the memory's end. */
  readonly end?: number;
  /** Whether nothing was ever written there. Default true. */
  readonly zeroed?: boolean;
}

export class Arena {
  private readonly buffer: ArrayBufferLike;
  private readonly start: number;
  private readonly end: number;
  /** Everything from `start` up to here is taken. */
  private top: number;
  /** Nothing behind this was ever taken, so there it is still zero. */
  private used: number;

  constructor(memory: WebAssembly.Memory, { start, end = memory.buffer.byteLength, zeroed = true }: ArenaRoom) {
    this.buffer = memory.buffer;
    this.start = roundUp(start);
    this.end = end;
    this.top = this.start;
    this.used = zeroed ? this.start : end;
  }

  /** A zeroed array, 16-byte aligned. @throws RangeError where it does not fit */
  floats(length: number): Float32Array {
    return new Float32Array(this.buffer, this.take(length), length);
  }

  /** A zeroed array, 16-byte aligned. @throws RangeError where it does not fit */
  integers(length: number): Int32Array {
    return new Int32Array(this.buffer, this.take(length), length);
  }

  mark(): number {
    return this.top;
  }

  /** @throws RangeError for a mark above what is taken */
  release(mark: number): void {
    if (!(mark >= this.start && mark <= this.top && mark % ALIGNMENT === 0)) {
      throw new RangeError(`Cannot release arrays: the mark ${mark} is not from ${this.start} to ${this.top}`);
    }
    this.top = mark;
  }

  /**
   * Where an array of this arena's memory begins, in bytes. Of arrays outside its own part it cannot say whether they were
   * released.
   *
   * @param length values that are going to be read or written
   * @throws TypeError for an array of another memory; RangeError for one that is shorter than `length` or was released
   */
  addressOf(array: Float32Array | Int32Array, length: number): number {
    const { byteOffset } = array;
    if (array.buffer !== this.buffer) {
      throw new TypeError("Cannot run a kernel: an array is not of its memory, needed one from floats() or integers()");
    }
    if (!(array.length >= length)) {
      throw new RangeError(`Cannot run a kernel: an array has ${array.length} values, needed ${length}`);
    }
    if (byteOffset + 4 * length > this.top && byteOffset < this.end) {
      throw new RangeError("Cannot run a kernel: an array was already released");
    }
    return byteOffset;
  }

  /** Takes `length` zeroed values of four bytes; returns their address. */
  private take(length: number): number {
    const address = this.top;
    const end = roundUp(address + 4 * length);
    if (!Number.isInteger(length) || length < 0 || end > this.end) {
      const [taken, all] = [address - this.start, this.end - this.start];
      throw new RangeError(
        `Cannot take an array of ${length} values: ${taken} of ${all} bytes of the kernels' memory ` +
          `(${this.buffer.byteLength / PAGE} pages) are taken`,
      );
    }
    if (address < this.used) this.clear(address, Math.min(end, this.used));
    this.top = end;
    this.used = Math.max(this.used, end);
    return address;
  }

  /** By eight bytes: a memory that threads share is filled one number at a time, and bytes would take eight times as long. */
  private clear(from: number, to: number): void {
    new Float64Array(this.buffer, from, (to - from) / 8).fill(0);
  }
}

function roundUp(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}
