// The published lists of "Neural Collaborative Filtering" for MovieLens 1M: a held-out rating a person and 99 films to rank it
// against. People are numbered from 0 by their id, films from 0 in the order in which ratings.dat first names them, which are
// the columns of a table that was read from it.

import { InputError } from "../../core/errors/input-error.ts";
import type { CandidateList } from "../../core/evaluation/ranking/protocols/ncf.ts";
import type { DataUsed } from "../../core/evaluation/report-document.ts";
import type { RawIds } from "../../core/ratings/ratings.ts";
import { checkedSource, dataUsed, type UsedSource } from "../data-sets/data-used.ts";
import { findFile } from "../data-sets/find-file.ts";
import { ByteLines } from "../files/byte-lines.ts";

const set = "ml-1m";
const files = { held: "ml-1m.test.rating", others: "ml-1m.test.negative" } as const;
const couldNot = "Cannot read the lists of the protocol ncf";
const mostLineBytes = 64 * 1024;

/**
 * The lists in the table's own indices.
 *
 * @param users raw ids of the table's rows
 * @throws InputError where a file is missing or a line is not what it should be
 */
export async function readNcfLists(
  folder: string,
  users: RawIds,
  signal: AbortSignal | undefined,
): Promise<{ readonly lists: CandidateList[]; readonly used: readonly DataUsed[] }> {
  const rowOf = new Map(Array.from<string | number, [number, number]>(users, (id, row) => [Number(id), row]));
  const others = new Map<string, Uint32Array>();
  const lists: CandidateList[] = [];
  const negatives = await readLines(folder, files.others, signal, (cells, refuse) => {
    const [key = "", ...films] = cells;
    if (!/^\(\d+,\d+\)$/.test(key) || films.length === 0) throw refuse("(user,item) and other items were needed");
    others.set(
      key,
      Uint32Array.from(films, (film) => wholeNumber(film, refuse)),
    );
  });
  const held = await readLines(folder, files.held, signal, ([user = "", item = ""], refuse) => {
    const row = rowOf.get(wholeNumber(user, refuse) + 1);
    const list = others.get(`(${user},${item})`);
    if (row === undefined) throw refuse(`user ${user} has no ratings`);
    if (list === undefined) throw refuse(`${files.others} has no list for user ${user} and item ${item}`);
    lists.push({ user: row, held: wholeNumber(item, refuse), others: list });
  });
  return { lists, used: [await dataUsed(held, signal), await dataUsed(negatives, signal)] };
}

type Refuse = (seen: string) => InputError;

async function readLines(
  folder: string,
  name: string,
  signal: AbortSignal | undefined,
  take: (cells: string[], refuse: Refuse) => void,
): Promise<UsedSource> {
  const found = await findFile(folder, set, name);
  if (found === null) {
    throw new InputError(couldNot, `${name} was not found; it is published with the paper (He et al. 2017)`, {
      file: folder,
    });
  }
  const source = checkedSource(found, set, name);
  let line = 0;
  const refuse: Refuse = (seen) => new InputError(couldNot, seen, { file: source.name, line });
  const lines = new ByteLines(
    (bytes, start, end) => {
      line++;
      if (end > start) take(bytes.toString("latin1", start, end).split("\t"), refuse);
    },
    mostLineBytes,
    () => {
      throw refuse(`a line of more than ${mostLineBytes} bytes was seen`);
    },
  );
  for await (const chunk of source.open(signal)) lines.push(chunk);
  lines.end();
  return source;
}

function wholeNumber(text: string, refuse: Refuse): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw refuse(`${JSON.stringify(text.slice(0, 40))} was seen; a whole number from 0 was needed`);
}
