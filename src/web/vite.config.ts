// The page's build: `node scripts/build-page.mjs`. Everything it needs ends in dist/web, under names that change with the content; nothing is
// asked of any other host.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";
import { asksTooMuch } from "./build/asks-too-much.ts";
import { leanSvelte } from "./build/lean-svelte.ts";
import { minifyAgain } from "./build/minify-again.ts";
import { pageFiles } from "./build/page-files.ts";
import { scopeClass } from "./build/scope-class.ts";
import { setWords } from "./build/set-words.ts";

/** Of public/: what is needed without a network. */
const publicFiles = ["/manifest.webmanifest", "/icon.svg", "/icon-192.png"];

/** Options that no page asks for are left out with the freezing of their defaults. */
const treeshake = { manualPureFunctions: ["Object.freeze"] };

export default defineConfig({
  root: import.meta.dirname,
  publicDir: "public",
  plugins: [
    leanSvelte(),
    svelte({
      preprocess: setWords,
      compilerOptions: { runes: true, cssHash: scopeClass, fragments: "tree", discloseVersion: false },
    }),
    asksTooMuch(),
    minifyAgain(),
    pageFiles(publicFiles),
  ],
  resolve: {
    alias: [{ find: /^.*\/serving-kernels\.ts$/, replacement: `${import.meta.dirname}/worker/page-kernels.ts` }],
  },
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    target: "es2023",
    cssTarget: ["chrome123", "firefox128", "safari17.5"], // colours as they are written: older browsers would want each three times
    assetsInlineLimit: 0, // the content policy allows no data: in scripts and fonts
    modulePreload: { polyfill: false },
    rolldownOptions: {
      checks: { pluginTimings: false },
      treeshake,
      input: { index: `${import.meta.dirname}/index.html`, sw: `${import.meta.dirname}/offline/service-worker.ts` },
      output: { entryFileNames: ({ name }) => (name === "sw" ? "sw.js" : "assets/[name]-[hash].js") },
    },
  },
  worker: {
    format: "es",
    plugins: () => [minifyAgain()],
    // the kernels' bytes in a file of their own: among code, of which other letters are frequent, gzip packs both worse
    rolldownOptions: {
      checks: { pluginTimings: false },
      treeshake,
      output: { codeSplitting: { groups: [{ name: "kernels", test: /kernels\/wasm\/generated/ }] } },
    },
  },
});
