// Many short texts as a file keeps them: UTF-8 end to end and where each begins. A text is decoded when somebody asks for it, so that opening
// ten thousand titles costs nothing. Equal texts are not shared; tables of names hold each name once.

export interface TextTable {
  /** UTF-8, end to end. */
  readonly bytes: Uint8Array;
  /** One longer than there are texts: text k is bytes[starts[k]] up to, not including, bytes[starts[k + 1]]. */
  readonly starts: Uint32Array;
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export function textTable(texts: readonly string[]): TextTable {
  const encoder = new TextEncoder();
  const encoded = texts.map((text) => encoder.encode(text));
  const starts = new Uint32Array(texts.length + 1);
  for (const [k, { length }] of encoded.entries()) starts[k + 1] = starts[k]! + length;
  const bytes = new Uint8Array(starts[texts.length]!);
  for (const [k, part] of encoded.entries()) bytes.set(part, starts[k]!);
  return { bytes, starts };
}

export function textCount({ starts }: TextTable): number {
  return starts.length - 1;
}

export function textAt({ bytes, starts }: TextTable, k: number): string {
  return decoder.decode(bytes.subarray(starts[k], starts[k + 1]));
}

export function allTexts(table: TextTable): string[] {
  return Array.from({ length: textCount(table) }, (_, k) => textAt(table, k));
}
