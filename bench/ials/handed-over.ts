// A folder of plain arrays that a Python process reads and writes: tables of people x films, whose entries are all alike, and
// factors (bench/peers/implicit/als_files.py is the other side).
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where the entries of a table stand. */
export interface Entries {
  /** Rows + 1 long. */
  readonly indptr: Uint32Array;
  readonly indices: Uint32Array;
}

/** Factors of people and of films, row by row, without padding. */
export interface FactorPair {
  readonly people: Float32Array;
  readonly films: Float32Array;
}

export class HandedOver {
  readonly folder: string = mkdtempSync(join(tmpdir(), "matinee-bench-"));

  /** Under a name that no other table has. */
  writeTable(name: string, { indptr, indices }: Entries): void {
    this.write(`${name}-indptr`, indptr);
    this.write(`${name}-indices`, indices);
  }

  writeFactors(name: string, { people, films }: FactorPair): void {
    this.write(`${name}-people`, people);
    this.write(`${name}-films`, films);
  }

  readFactors(name: string): FactorPair {
    return { people: this.read(`${name}-people`), films: this.read(`${name}-films`) };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  private write(name: string, values: Uint32Array | Float32Array): void {
    writeFileSync(join(this.folder, `${name}.bin`), values);
  }

  private read(name: string): Float32Array {
    const bytes = readFileSync(join(this.folder, `${name}.bin`));
    return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  }
}
