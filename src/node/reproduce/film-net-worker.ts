// A worker thread of the metadata network.
import { filmNetDefaults } from "../../core/models/film-net/film-net-options.ts";
import { trainFilmNet } from "../../core/models/film-net/train-film-net.ts";
import { chooseKernels } from "../../kernels/choose-kernels.ts";
import { serveTasks } from "../threads/serve-tasks.ts";
import type { FilmNetAnswer, FilmNetShared, FilmNetWork } from "./film-net-task.ts";

const kernels = chooseKernels({ training: true });

serveTasks<FilmNetShared, FilmNetWork, FilmNetAnswer>((work, { catalogue, filmOfRow, vectors }) => {
  const films = (rows: Int32Array) =>
    Array.from(rows, (row) => catalogue[filmOfRow[row] as number] as (typeof catalogue)[0]);
  const { track, words, seed } = work;
  const options = { ...filmNetDefaults, words };
  const shared = { catalogue, training: films(work.training), asked: films(work.asked), vectors };
  return trainFilmNet(kernels, shared, { track, options, seed });
});
