// Arrows point down only (ARCHITECTURE.md). The compiler's project references forbid most of this; these rules say it
// whole, and say it in words.
const below = (from, ...allowed) => ({
  name: `${from}-points-down`,
  comment: `src/${from} may import ${["itself", ...allowed].join(", ")} and nothing else of the house`,
  severity: "error",
  from: { path: `^src/${from}/` },
  to: { path: "^src/", pathNot: [`^src/${from}/`, ...allowed.map((each) => `^src/${each}/`)] },
});

export default {
  forbidden: [
    below("kernels"),
    below("core", "kernels"),
    below("node", "core", "kernels"),
    below("library", "node", "core", "kernels"),
    below("report", "core"),
    below("web", "core", "kernels"),
    below("server", "node", "core", "kernels"),
    below("cli", "server", "report", "node", "core", "kernels"),
    {
      name: "core-runs-anywhere",
      comment: "src/core and src/kernels use nothing of Node's and no package",
      severity: "error",
      from: { path: "^src/(core|kernels)/" },
      to: { dependencyTypes: ["core", "npm", "npm-dev", "npm-optional", "npm-peer"] },
    },
    {
      name: "library-runs-in-browsers",
      comment: "what a browser imports of src/library uses nothing of Node's",
      severity: "error",
      from: { path: "^src/library/(browser|shared)\\.ts$" },
      to: { path: "^src/node/|^node:", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "server-answers-without-sockets",
      comment:
        "in src/server only start-serving.ts knows of files and sockets; what answers has the web's Request and Response",
      severity: "error",
      from: { path: "^src/server/", pathNot: "^src/server/start-serving\\.ts$" },
      to: { path: "^src/node/|^node:|node_modules" },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^src/kernels/wasm/assembly/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".js"],
      exportsFields: ["exports"],
      conditionNames: ["import", "types"],
    },
  },
};
