// Many people, and where each one's history stands: plain data, so that it can be sent to whoever reads it.

import type { Person } from "../../core/recommend/asking/person.ts";

/** Somebody whose films are known already. */
export interface KnownPerson {
  readonly name: string;
  readonly person: Person;
}

/** Somebody whose history is to be read. */
export interface WrittenPerson {
  readonly name: string;
  /** The full path of the person's file, or of the table that the rows stand in. */
  readonly file: string;
  /** Null where the file is the person's own. */
  readonly rows: {
    /** A history's table. */
    readonly bytes: Uint8Array;
    /** Of each row that is not blank, its line in the whole table. */
    readonly lines: Uint32Array;
  } | null;
}

export type PersonSource = KnownPerson | WrittenPerson;

export interface People {
  readonly count: number;
  nameOf(k: number): string;
  at(k: number): PersonSource;
}
