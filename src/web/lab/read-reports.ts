// The reports that lie beside the model, as the lab tells them. They are files of this server, written by another version perhaps: what is not
// of the expected form is left to its own page.
import type { ReportRow } from "../../core/evaluation/report-document.ts";
import type { TrainingResult } from "../../core/recommend/training-result.ts";
import { words } from "../messages/en.ts";

export interface ListedReport {
  readonly title: string;
  readonly url: string;
  readonly writtenAt: string;
  readonly files: readonly { readonly name: string; readonly url: string; readonly bytes: number }[];
}

export interface LabReports {
  readonly reports: readonly ListedReport[];
  /** Rows of the original's experiment, and of what became of it, on the notebook's own rows where they were there; empty where there is no such report. */
  readonly original: readonly ReportRow[];
  /** Null where no training was reported. */
  readonly training: TrainingResult | null;
}

/** @throws where nobody answers and nothing is kept */
export async function readReports(): Promise<LabReports> {
  const reports = await listReports();
  const rows = await Promise.all(filesCalled(reports, "metrics.json").map(json));
  const trained = await Promise.all(filesCalled(reports, "training.json").map(json));
  return {
    reports,
    original: originalOf(rows.flatMap(rowsOf)),
    training: trained.find(isTraining) ?? null,
  };
}

async function listReports(): Promise<readonly ListedReport[]> {
  const answer = await fetch("/reports.json").catch(() => {
    throw new Error(words.noModel(null));
  });
  const listed = (await parsed(answer)) as { readonly reports?: readonly ListedReport[] } | null;
  return listed?.reports ?? [];
}

/** What can be compared with what was printed, else the same experiment on other rows, as where no data were there. */
function originalOf(rows: readonly ReportRow[]): ReportRow[] {
  const by = (wanted: string) => rows.filter(({ protocol }) => protocol === wanted);
  const own = by("seed-split");
  return own.length > 0 ? own : by("split80");
}

const filesCalled = (reports: readonly ListedReport[], name: string) =>
  reports.flatMap(({ files }) => files.filter((file) => file.name === name).map(({ url }) => url));

const json = (address: string) => fetch(address).then(parsed, () => null);

/** Null where there is no such file, or none that can be read. */
async function parsed(answer: Response): Promise<unknown> {
  return answer.ok ? answer.json().catch(() => null) : null;
}

function rowsOf(document: unknown): ReportRow[] {
  const rows = (document as { readonly rows?: unknown } | null)?.rows;
  return Array.isArray(rows) ? rows.filter(isRow) : [];
}

const isRow = (row: unknown): row is ReportRow => {
  const { model, track, metrics } = (row ?? {}) as Partial<ReportRow>;
  return typeof model === "string" && typeof track === "string" && typeof metrics === "object" && metrics !== null;
};

const isTraining = (document: unknown): document is TrainingResult => {
  const { heldOut } = (document ?? {}) as Partial<TrainingResult>;
  return Array.isArray(heldOut?.models);
};
