// Rebuilds everything that sirkit carries ready-made, then writes down its checksums. Run: npm run build
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { buildBoundaries } from "./boundaries.mjs";
import { buildLibrary } from "./library.mjs";
import { buildPlaces } from "./places.mjs";

const PACKAGE = new URL("../sirkit/", import.meta.url);

const built = {
  ...(await buildLibrary()),
  ...(await buildBoundaries()),
  ...(await buildPlaces()),
};

const lines = [];
for (const path of Object.keys(built).sort()) {
  const bytes = Buffer.from(built[path]);
  await writeFile(new URL(path, PACKAGE), bytes);
  lines.push(`${createHash("sha256").update(bytes).digest("hex")}  sirkit/${path}`);
  console.log(`${String(bytes.length).padStart(8)} bytes  ${path}`);
}

// other pieces may list their own files here: keep their lines
const list = new URL("checksums.txt", import.meta.url);
const before = await readFile(list, "utf8").catch(() => "");
const kept = before.split("\n").filter((line) => line && !(line.split("  sirkit/")[1] in built));
await writeFile(list, [...kept, ...lines].sort((a, b) => a.slice(66).localeCompare(b.slice(66), "en")).join("\n") + "\n");
