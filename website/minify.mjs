// Makes one style sheet and one script of a built site's many: node minify.mjs SITE
//
// What the theme and its extensions bring is 26 files and 340 kB; a page uses a tenth of it. The
// rules that no page and no script can use go (PurgeCSS), the rest is minified (esbuild), and
// every page names the two new files in the place of the old. It changes nothing twice.
import { createHash } from "node:crypto";
import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { buildSync, transformSync } from "esbuild";
import { PurgeCSS } from "purgecss";

const site = process.argv[2];
const read = (path) => readFileSync(path, "utf8");
const all = globSync("**/*.html", { cwd: site }).filter((name) => !/^(lab|_static)\//.test(name));

// Only what stands on every page is joined; a page's own script or style stays its own.
const SHEET = /[ \t]*<link\b[^>]*\bhref="([^"?]*_static\/[^"?]+\.css)[^"]*"[^>]*>\n?/g;
const SCRIPT = /[ \t]*<script\b[^>]*\bsrc="([^"?]*_static\/[^"?]+\.js)[^"]*"[^>]*><\/script>\n?/g;
const INLINE = /[ \t]*<script>DOCUMENTATION_OPTIONS\.\w+ = [^<]*<\/script>\n?/g;

// A page that an earlier build minified, and this one did not write, stays as it is.
const pages = all.filter((page) => [...read(join(site, page)).matchAll(SHEET)].length > 1);
if (!pages.length) process.exit();

const plain = (page, address) => posix.normalize(posix.join(dirname(page), address));
function shared(pattern) {
  const lists = pages.map((page) => [...read(join(site, page)).matchAll(pattern)].map((found) => plain(page, found[1])));
  return lists[0].filter((name) => lists.every((list) => list.includes(name)));
}

// Without JavaScript a page stays as it is written, data-theme="auto", for which the themes have no
// colours. So each rule for a theme is followed by its like for "auto", where the system asks for it;
// in its place, because what comes later wins. All of them stand at the top, outside @media.
const WANTED = { dark: "screen and (prefers-color-scheme:dark)", light: "print,(prefers-color-scheme:light)" };
function followingTheSystem(css) {
  return css.replace(/([^{}@]*)\{([^{}]*)\}/g, (rule, selectors, declarations) => {
    const theme = Object.keys(WANTED).filter((each) => selectors.includes(`[data-theme=${each}]`));
    if (theme.length !== 1) return rule;
    const auto = selectors.replaceAll(`[data-theme=${theme}]`, "[data-theme=auto]");
    return `${rule}@media ${WANTED[theme]}{${auto}{${declarations}}}`;
  });
}

function named(name, text) {
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 8);
  const path = `_static/${name.replace(".", `-${digest}.`)}`;
  writeFileSync(join(site, path), text);
  return path;
}

const sheets = shared(SHEET);
const scripts = shared(SCRIPT);
{
  const imports = sheets.map((name) => `@import "./${name}";`).join("\n");
  const [joined] = buildSync({
    stdin: { contents: imports, resolveDir: site, loader: "css" },
    bundle: true,
    external: ["*.png", "*.woff2", "*.ttf"],
    write: false,
    logLevel: "error",
  }).outputFiles;
  const [purged] = await new PurgeCSS().purge({
    css: [{ raw: joined.text.replace(/@font-face\s*{[^}]*}/g, "") }], // only an icon font has any
    content: [
      ...all.map((page) => join(site, page)),
      ...scripts.map((name) => join(site, name)),
      ...globSync("{lab/*.js,_static/{filter,checklist}.js,_static/scripts/*.js}", { cwd: site }).map((name) => join(site, name)),
    ],
    // Words of a page that are no class: data-theme="dark", attribute selectors of the theme.
    dynamicAttributes: ["data-theme", "data-mode", "aria-expanded", "aria-current", "open", "hidden"],
    safelist: { variables: [/^--(pst|book|lab)-/] }, // the labs' style sheet and editor read them
    keyframes: true,
    variables: true,
  });
  const { code } = transformSync(purged.css, { loader: "css", minify: true });
  // Our own scripts need no order but this one; each file may end without a semicolon.
  const script = transformSync(scripts.map((name) => read(join(site, name))).join("\n;\n"), { minify: true }).code;
  const files = { sheet: named("site.css", followingTheSystem(code)), script: named("site.js", script) };
  for (const page of pages) {
    const path = join(site, page);
    const up = relative(dirname(path), site);
    const to = (file) => (up ? `${up}/${file}` : file);
    let first = true;
    const drop = (list, replacement) => (whole, address) => {
      if (!list.includes(plain(page, address))) return whole;
      if (!first) return "";
      first = false;
      return replacement;
    };
    let text = read(path).replace(SHEET, drop(sheets, `<link rel="stylesheet" href="${to(files.sheet)}">\n`));
    first = true;
    text = text.replace(SCRIPT, drop(scripts, `<script defer src="${to(files.script)}"></script>\n`));
    writeFileSync(path, text.replace(INLINE, ""));
  }
}

// What no page loads any more, and what no page ever loaded.
const kept = all.map((page) => read(join(site, page))).join("\n");
for (const name of globSync("_static/**/*.{css,js,map,woff2,ttf,png,svg}", { cwd: site })) {
  const file = name.split(/[\\/]/).pop();
  if (!kept.includes(file)) rmSync(join(site, name));
}
