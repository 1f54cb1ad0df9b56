// `npm start`: from a fresh clone to the report with one command. Options behind `--` go to `matinee reproduce`.
import { join } from "node:path";
import { prepare, run } from "./prepare.mjs";

process.on("SIGINT", () => {}); // the program below answers Ctrl+C; this one waits for its exit code
prepare();
process.exit(run("node", [join("dist", "cli", "main.js"), "reproduce", ...process.argv.slice(2)]));
