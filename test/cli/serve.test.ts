// `matinee serve` as somebody runs it: what is said, and with which code it ends.
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { type ServedFolder, servedFolder, smallModel } from "../support/served-folder.ts";
import { type RecordingShell, recordingShell } from "./recording-shell.ts";

let folder: ServedFolder;
beforeAll(async () => {
  folder = servedFolder(await smallModel());
});
afterAll(() => folder?.remove());

function matinee(argv: string, options: { readonly page?: string; readonly cwd?: string } = {}) {
  const shell = recordingShell({ cwd: options.cwd ?? folder.path });
  const code = run(argv.split(" "), shell, { start: { page: options.page ?? folder.page } });
  return { shell, code };
}

/** Once it says where it is. */
async function addressOf({ printed }: RecordingShell): Promise<string> {
  await expect.poll(() => printed.stdout).toMatch(/http:\/\/\S+:\d+/);
  return /http:\/\/[^\s"]+:\d+/.exec(printed.stdout)![0];
}

describe("matinee serve", () => {
  it("says where it is and for whom, serves, and ends well when it is stopped", async () => {
    const { shell, code } = matinee("serve --model model.matinee --port 0");
    const url = await addressOf(shell);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await (await fetch(url)).text()).toContain("<title>matinee</title>");
    expect(await (await fetch(`${url}/reports/training/report.html`)).text()).toContain("measured");
    shell.cancel();
    expect(await code).toBe(0);
    expect(shell.printed.stdout).toContain("model.matinee: 60 films, ");
    expect(shell.printed.stdout).toContain("Only this computer can open it, and no rating leaves the page.");
    expect(shell.printed.stderr).toBe("Stopped.\n");
    await expect(fetch(url)).rejects.toThrow();
  });

  it("says it to machines in one line", async () => {
    const { shell, code } = matinee("serve --model model.matinee --port 0 --json");
    const url = await addressOf(shell);
    const document = JSON.parse(shell.printed.stdout) as Record<string, unknown>;
    expect(shell.printed.stdout.trimEnd().split("\n")).toHaveLength(1);
    expect(document).toEqual({
      url,
      host: "127.0.0.1",
      port: Number(new URL(url).port),
      model: {
        id: expect.any(String),
        trainedAt: expect.any(String),
        films: 60,
        bytes: expect.any(Number),
        notice: null,
      },
    });
    shell.cancel();
    expect([await code, shell.printed.stderr]).toEqual([0, ""]);
  });

  it("warns who opens it to others", async () => {
    const { shell, code } = matinee("serve --model model.matinee --port 0 --host 0.0.0.0");
    const url = await addressOf(shell);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:/); // an address that opens here
    expect(shell.printed.stdout).toContain("Anybody who reaches this computer can open it");
    shell.cancel();
    expect(await code).toBe(0);
  });

  it("takes the next port where the usual one is in use", async () => {
    const one = matinee("serve --model model.matinee");
    const first = await addressOf(one.shell);
    const other = matinee("serve --model model.matinee");
    const second = await addressOf(other.shell);
    expect(Number(new URL(second).port)).toBeGreaterThan(Number(new URL(first).port));
    for (const { shell, code } of [one, other]) {
      shell.cancel();
      expect(await code).toBe(0);
    }
  });

  it.each([
    ["serve --model gone.model --port 0", {}, /^matinee: Cannot open the model: .*gone\.model: there is no such file/],
    ["serve --model page/index.html --port 0", {}, /^matinee: Cannot open the artifact: /],
    [
      "serve --model model.matinee --port 0",
      { page: "/gone" },
      /^matinee: Cannot serve the page: .*the page is not built/,
    ],
    [
      "serve --model model.matinee --reports gone --port 0",
      {},
      /^matinee: Cannot serve the reports: .*gone: there is no such folder/,
    ],
    [
      "serve --model model.matinee --port 0 --host 192.0.2.1",
      {},
      /^matinee: Cannot listen on 192\.0\.2\.1: this is no address of this machine/,
    ],
    ["serve --model model.matinee --port 70000", {}, /A whole number from 0 to 65535 is needed/],
    ["serve --model model.matinee --port http", {}, /A whole number from 0 to 65535 is needed/],
  ])("%s is a mistake that is told", async (argv, options, told) => {
    const { shell, code } = matinee(argv, options);
    expect(await code).toBe(2);
    expect(shell.printed.stderr).toMatch(told);
    expect(shell.printed.stdout).toBe("");
  });

  it("refuses a port that is in use", async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const { port } = server.address() as { port: number };
    try {
      const { shell, code } = matinee(`serve --model model.matinee --port ${port}`);
      expect(await code).toBe(2);
      expect(shell.printed.stderr).toBe(
        `matinee: Cannot listen on 127.0.0.1: port ${port} is in use; another --port, or none for the next that is free, was needed\n`,
      );
    } finally {
      await new Promise((done) => server.close(done));
    }
  });

  it("needs no reports, and finds those that come later", async () => {
    const { shell, code } = matinee(`serve --port 0 --model ${folder.model}`, { cwd: join(folder.path, "page") });
    const url = await addressOf(shell);
    expect(await (await fetch(`${url}/reports.json`)).json()).toEqual({ reports: [] });
    shell.cancel();
    expect(await code).toBe(0);
  });
});
