// The page's build: `node scripts/build-page.mjs`. Everything it needs ends in dist/web, under names that change with the content; nothing is
// asked of any other host.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  publicDir: "public",
  plugins: [svelte()],
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    target: "es2023",
    assetsInlineLimit: 0, // the content policy allows no data: in scripts and fonts
    modulePreload: { polyfill: false },
  },
  worker: { format: "es" },
});
