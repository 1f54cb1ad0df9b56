// One file as it is sent: where its bytes come from is its shelf's business, what of them is sent is file-response.ts's.

/** How bytes may be packed for the way (Content-Encoding), the smallest first. */
export const codings = ["br", "gzip"] as const;
export type Coding = (typeof codings)[number];

export interface ServedFile {
  /** Content-Type. */
  readonly type: string;
  /** Of the file as it is. */
  readonly bytes: number;
  /** Names these very bytes: letters, digits, "-" and "." only. Other bytes never have it. */
  readonly tag: string;
  /** `for-ever`: the address names the bytes, nobody has to ask again. `ask-again`: before each use. */
  readonly keep: "for-ever" | "ask-again";
  /** What the document may do in a browser. */
  readonly policy: PolicyName;
  /** Whole packed copies that are ready. */
  readonly packed: Readonly<Partial<Record<Coding, Uint8Array>>>;
  /** Whether it is worth packing on the way where no copy is ready. */
  readonly packable: boolean;
  /**
   * The bytes from `first` to before `end`.
   *
   * @throws FileChanged where they are no longer those that `tag` names
   */
  open(first: number, end: number): Promise<ReadableStream<Uint8Array>>;
}

/** `page`: own scripts, styles and workers. `report`: styles and pictures inside the file. `none`: nothing at all. */
export type PolicyName = "page" | "report" | "none";

/** Files by their addresses. */
export interface Shelf {
  /** @param path what stands between the slashes; empty for "/" */
  find(path: readonly string[]): Promise<ServedFile | null>;
}
