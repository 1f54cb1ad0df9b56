// The survey of the data folder as one JSON document (docs/guide/data.md). Names here are promises to whoever reads it;
// fields may be added, none is renamed.
import type { DataFolder } from "../../node/data-sets/data-folder.ts";
import { howToGet } from "../../node/data-sets/how-to-get.ts";
import type { DataSetSurvey, FileSurvey } from "../../node/data-sets/survey.ts";

/** What `matinee data --json` prints. */
export interface DataSurveyDocument {
  readonly folder: DataFolder;
  readonly dataSets: readonly DataSetDocument[];
}

export interface DataSetDocument {
  readonly id: string;
  readonly title: string;
  readonly state: DataSetSurvey["state"];
  readonly licence: string;
  readonly page: string;
  readonly howToGet: string;
  /** What `matinee data get` would download; null where an account is needed. */
  readonly download: { readonly url: string; readonly bytes: number } | null;
  readonly files: readonly FileDocument[];
}

export interface FileDocument {
  readonly name: string;
  readonly what: string;
  readonly essential: boolean;
  readonly verdict: FileSurvey["verdict"];
  readonly path: string | null;
  readonly rows: number | null;
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly officialRows: number | null;
  readonly known: { readonly sha256: string; readonly rows: number | null; readonly differs: string | null } | null;
  readonly standsInFor: { readonly file: string; readonly gives: string } | null;
  readonly problem: string | null;
}

/** The document of a survey. */
export function dataSurveyDocument(folder: DataFolder, surveys: readonly DataSetSurvey[]): DataSurveyDocument {
  return { folder, dataSets: surveys.map((survey) => dataSetDocument(survey, folder.path)) };
}

function dataSetDocument({ dataSet, state, files }: DataSetSurvey, folder: string): DataSetDocument {
  const { id, title, licence, page, download } = dataSet;
  return {
    id,
    title,
    state,
    licence,
    page,
    howToGet: howToGet(dataSet, folder),
    download: download === null ? null : { url: download.url, bytes: download.bytes },
    files: files.map(fileDocument),
  };
}

function fileDocument({ file, verdict, path, rows, bytes, sha256, problem }: FileSurvey): FileDocument {
  const { name, what, essential, known } = file;
  return {
    name,
    what,
    essential,
    verdict,
    path,
    rows,
    bytes,
    sha256,
    officialRows: file.rows,
    known: known === null ? null : { sha256: known.sha256, rows: known.rows, differs: known.differs ?? null },
    standsInFor: file.standsInFor ?? null,
    problem,
  };
}
