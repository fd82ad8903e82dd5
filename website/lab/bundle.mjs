// Bundles the labs' scripts and styles into dist/: node bundle.mjs
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { buildSync } from "esbuild";

process.chdir(import.meta.dirname);
buildSync({
  absWorkingDir: import.meta.dirname,
  entryPoints: [
    ...["lab.js", "playground.js", "paths.js", "progress.js", "editor.js", "worker.js", "offline.js"],
    "lab.css",
  ],
  outdir: "dist",
  bundle: true,
  format: "esm",
  minify: true,
  target: "es2022",
  external: ["./pyodide/pyodide.mjs"],
});

// The licences of what is bundled or copied beside it; esbuild itself goes nowhere.
const lock = JSON.parse(readFileSync("../package-lock.json", "utf8")).packages;
const notices = [];
for (const [folder, { version, license, dev }] of Object.entries(lock)) {
  const name = folder.replace(/^.*node_modules\//, "");
  if (!name || dev || /esbuild|^@types|^ws$/.test(name)) continue;
  const file = readdirSync(`../${folder}`).find((each) => /^licen[cs]e/i.test(each));
  notices.push(`${name} ${version} (${license})\n\n${file ? readFileSync(`../${folder}/${file}`, "utf8") : ""}`);
}
writeFileSync("dist/LICENCES.txt", notices.join(`\n${"-".repeat(72)}\n\n`));
