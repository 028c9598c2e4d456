// Builds toolkit/sirkit/serve/static/ from src/: `npm ci && npm run build`. Writes SHA256SUMS and LICENSES.txt beside it.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const OUT = "../../sirkit/serve/static";
// sanitize-html (with its HTML parser, 240 kB) only serves descriptions that ask for HTML: ours escapes them instead.
const plain = { name: "plain", setup: (b) => b.onResolve({ filter: /^sanitize-html$/ }, () => ({ path: join(process.cwd(), "src/plain.js") })) };

const result = await build({
  entryPoints: ["src/page.js", "src/page.css"],
  outdir: OUT,
  bundle: true,
  minify: true,
  metafile: true,
  format: "iife",
  target: ["es2020", "chrome90", "firefox90", "safari15"],
  loader: { ".svg": "dataurl" },
  legalComments: "none",
  plugins: [plain],
});

const packages = [...new Set(Object.keys(result.metafile.inputs).map((path) => path.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1]).filter(Boolean))].sort();
// Jupyter's npm packages leave the text of their licence in the repository.
const JUPYTER = readFileSync("jupyter-license.txt", "utf8").trim();
const licence = (name) => {
  const folder = join("node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json")));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file ? readFileSync(join(folder, file), "utf8").trim() : JUPYTER;
  return `${name} ${version} (${license})\n\n${text}\n`;
};
writeFileSync(join(OUT, "LICENSES.txt"), packages.map(licence).join(`\n${"-".repeat(80)}\n\n`));

const names = readdirSync(OUT).filter((name) => name !== "SHA256SUMS").sort();
const sum = (name) => createHash("sha256").update(readFileSync(join(OUT, name))).digest("hex");
writeFileSync(join(OUT, "SHA256SUMS"), names.map((name) => `${sum(name)}  ${name}\n`).join(""));
