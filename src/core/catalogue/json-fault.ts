// Where a text stops being JSON (RFC 8259). JSON.parse says that it does, but not always where; this says where and what
// was needed there, for people who write by hand. Only asked where JSON.parse has refused.

export interface JsonFault {
  /** Both from 1; a column counts characters as editors do. */
  readonly line: number;
  readonly column: number;
  readonly needed: string;
}

type Expected = "value" | "value or ]" | "key" | "key or }" | ":" | ", or end" | "nothing";

const neededWords: Readonly<Record<Expected, string>> = {
  value: "a value",
  "value or ]": "a value or ]",
  key: "a name in double quotes",
  "key or }": "a name in double quotes or }",
  ":": "a colon",
  ", or end": "a comma or a closing bracket",
  nothing: "the end of the text",
};

/** The first fault of a text, or null where it is JSON. */
export function findJsonFault(text: string): JsonFault | null {
  const open: ("{" | "[")[] = [];
  let expected: Expected = "value";
  let at = 0;
  while (true) {
    at = skipSpace(text, at);
    const sign = text[at];
    if (sign === undefined) return expected === "nothing" ? null : faultAt(text, at, neededWords[expected]);
    const end: number = tokenEnd(text, at);
    const isString = sign === '"';
    const fits = allowed(sign, expected, open.at(-1));
    if (!fits) return faultAt(text, at, neededWords[expected]);
    if (end < 0)
      return faultAt(text, -end - 1, isString ? "a closing double quote, or \\ and one of its signs" : "a value");
    at = end;
    if (sign === "{" || sign === "[") open.push(sign);
    if (sign === "}" || sign === "]") open.pop();
    expected = next(sign, expected, open.at(-1));
  }
}

function allowed(sign: string, expected: Expected, inside: "{" | "[" | undefined): boolean {
  const isValue = /["{[\-\dtfn]/.test(sign);
  if (expected === "value") return isValue;
  if (expected === "value or ]") return isValue || sign === "]";
  if (expected === "key") return sign === '"';
  if (expected === "key or }") return sign === '"' || sign === "}";
  if (expected === ":") return sign === ":";
  return expected === ", or end" && (sign === "," || sign === (inside === "{" ? "}" : "]"));
}

function next(sign: string, expected: Expected, inside: "{" | "[" | undefined): Expected {
  if (sign === "{") return "key or }";
  if (sign === "[") return "value or ]";
  if (sign === ":") return "value";
  if (sign === ",") return inside === "{" ? "key" : "value";
  if (expected === "key" || expected === "key or }") return sign === "}" ? afterValue(inside) : ":";
  return afterValue(inside);
}

const afterValue = (inside: "{" | "[" | undefined): Expected => (inside === undefined ? "nothing" : ", or end");

/** Where the token that starts here ends; where it is broken, minus the place of the fault, minus 1. */
function tokenEnd(text: string, at: number): number {
  if (text[at] === '"') return stringEnd(text, at);
  if (/[{}[\]:,]/.test(text[at] as string)) return at + 1;
  const token = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
  token.lastIndex = at;
  return token.test(text) ? token.lastIndex : -at - 1;
}

function stringEnd(text: string, start: number): number {
  const escaped = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
  let at = start + 1;
  while (at < text.length) {
    const sign = text.charCodeAt(at);
    if (sign === 0x22) return at + 1;
    if (sign < 0x20) break;
    if (sign !== 0x5c) {
      at++;
      continue;
    }
    escaped.lastIndex = at;
    if (!escaped.test(text)) break;
    at = escaped.lastIndex;
  }
  return -at - 1;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at++;
  return at;
}

function faultAt(text: string, at: number, needed: string): JsonFault {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: lines.length, column: [...(lines.at(-1) as string)].length + 1, needed };
}
