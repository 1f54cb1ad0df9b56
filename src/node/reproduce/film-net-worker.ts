// A worker thread of the metadata network. Tasks of one split, track and use of words come one after the other, so the
// films are read once for all their seeds.
import { filmNetDefaults } from "../../core/models/film-net/film-net-options.ts";
import { type PreparedFilmNet, prepareFilmNet, trainFilmNet } from "../../core/models/film-net/train-film-net.ts";
import { chooseKernels } from "../../kernels/choose-kernels.ts";
import { serveTasks } from "../threads/serve-tasks.ts";
import type { FilmNetAnswer, FilmNetShared, FilmNetWork } from "./film-net-task.ts";

const kernels = chooseKernels({ training: true });
let last: { readonly key: string; readonly prepared: PreparedFilmNet } | null = null;

serveTasks<FilmNetShared, FilmNetWork, FilmNetAnswer>((work, shared) => {
  const { part, track, words, seed } = work;
  const key = `${part} ${track} ${words}`;
  if (last?.key !== key) last = { key, prepared: prepare(work, shared) };
  return trainFilmNet(kernels, last.prepared, seed);
});

function prepare(work: FilmNetWork, { catalogue, filmOfRow, vectors }: FilmNetShared): PreparedFilmNet {
  const films = (rows: Int32Array) =>
    Array.from(rows, (row) => catalogue[filmOfRow[row] as number] as (typeof catalogue)[0]);
  const split = { catalogue, training: films(work.training), asked: films(work.asked), vectors };
  return prepareFilmNet(split, work.track, { ...filmNetDefaults, words: work.words });
}
