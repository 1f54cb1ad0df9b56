// Starts serving the page, a model and the reports: joins what lies on the disk (src/node) with what is answered (this folder). The
// one file here that knows of files and sockets.
import { stat } from "node:fs/promises";
import { InputError } from "../core/errors/input-error.ts";
import { hostAddress } from "../node/http/host-address.ts";
import { listen, type Patience } from "../node/http/listen.ts";
import { ModelFile } from "../node/site-files/model-file.ts";
import { builtPage, readPageFolder } from "../node/site-files/page-folder.ts";
import { findReportFile, listReports } from "../node/site-files/report-folder.ts";
import { hostGuard } from "./host-guard.ts";
import { isPackable, mediaType } from "./media-types.ts";
import { modelShelf } from "./model-shelf.ts";
import { pageShelf } from "./page-shelf.ts";
import { reportShelf } from "./report-shelf.ts";
import type { Shelf } from "./served-file.ts";
import { site } from "./site.ts";

export interface ServingOptions {
  /** The path of a trained model. */
  readonly model: string;
  /** The folder of reports; they are read as they come, so it may be empty or not there yet. Without it there are none. */
  readonly reports?: string | undefined;
  /** The folder of the built page. Default: where this package's build puts it. */
  readonly page?: string | undefined;
  /** Default 127.0.0.1. */
  readonly host?: string | undefined;
  /** 0 is any that is free. Default: the first of 4280 to 4299 that is. */
  readonly port?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Told, in a sentence, what somebody who looks after the server wants to know. */
  readonly onNote?: ((text: string) => void) | undefined;
  readonly patience?: Partial<Patience> | undefined;
  /** Milliseconds before a packed copy of the model is made; see ModelFile. */
  readonly packAfter?: number | undefined;
}

export interface Serving {
  /** Such as "http://127.0.0.1:4280". */
  readonly url: string;
  readonly host: string;
  readonly port: number;
  /** Nobody but this machine can ask. */
  readonly isPrivate: boolean;
  /** Of the model as the server started. */
  readonly model: {
    readonly id: string;
    readonly trainedAt: string;
    readonly films: number;
    readonly bytes: number;
    readonly notice: string | null;
  };
  /** Stops; resolves once nothing is open any more. */
  close(): Promise<void>;
}

const usualHost = "127.0.0.1";
const usualPorts = Array.from({ length: 20 }, (_, k) => 4280 + k);

/**
 * Reads and checks everything, then listens.
 *
 * @throws InputError where the page is not built, the model is missing, damaged or recommends nothing, or no port is free
 * @throws the signal's reason when it is aborted before the server listens
 */
export async function startServing(options: ServingOptions): Promise<Serving> {
  const { host = usualHost, port, signal, onNote = () => {} } = options;
  const page = await readPageFolder(options.page ?? builtPage, (path) => isPackable(mediaType(path) ?? ""));
  const model = await ModelFile.open(options.model, { signal, onNote, packAfter: options.packAfter });
  const shelves = [pageShelf(page), modelShelf(model), ...(await reportShelves(options.reports))];
  signal?.throwIfAborted();
  const { address, isLoopback, inUrl } = await hostAddress(host);
  const listening = await listen({
    host: address,
    ports: port === undefined ? usualPorts : [port],
    handler: site({ shelves, isOwnHost: hostGuard(isLoopback ? host : null) }),
    onFault: (error) => onNote(`An answer failed: ${error instanceof Error ? (error.stack ?? error.message) : error}`),
    patience: options.patience ?? {},
  });
  const { id, trainedAt, films, bytes, notice } = model.current;
  return {
    url: `http://${inUrl}:${listening.port}`,
    host,
    port: listening.port,
    isPrivate: isLoopback,
    model: { id, trainedAt, films, bytes: bytes.length, notice },
    close: () => {
      model.close();
      return listening.close();
    },
  };
}

async function reportShelves(folder: string | undefined): Promise<Shelf[]> {
  if (folder === undefined) return [reportShelf({ list: async () => [], find: async () => null })];
  const found = await stat(folder).catch(() => null);
  if (found !== null && !found.isDirectory())
    throw new InputError("Cannot serve the reports", "this is a file; a folder was needed", { file: folder });
  return [reportShelf({ list: () => listReports(folder), find: (path) => findReportFile(folder, path) })];
}
