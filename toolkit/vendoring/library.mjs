// The browser's libraries. For the map: Leaflet with marker clusters, and the reader of TopoJSON, as one ES module and one
// style sheet. For the network: Cytoscape.js as another module, which is fetched only where a network is looked at.
import { build, transform } from "esbuild";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(new URL(".", import.meta.url));

const NOTICES = `/*!
 * Leaflet 1.9.4, BSD-2-Clause, (c) 2010-2023 Volodymyr Agafonkin, (c) 2010-2011 CloudMade
 * Leaflet.markercluster 1.5.3, MIT, (c) 2012 David Leaver
 * topojson-client 3.1.0, ISC, (c) 2012-2019 Michael Bostock
 * The licence texts stand in NOTICE.
 */`;

const NETWORK_NOTICE = `/*!
 * Cytoscape.js 3.34.4, MIT, (c) 2016-2026 The Cytoscape Consortium
 * The licence text stands in NOTICE.
 */`;

// the cluster plug-in reads a global L: `inject` hands it our import instead
const ENTRY = `
import { L } from "./leaflet-import.mjs";
import "leaflet.markercluster/dist/leaflet.markercluster-src.js";
export { feature } from "topojson-client";
L.noConflict();
export { L };
`;

const STYLES = [
  "leaflet/dist/leaflet.css",
  "leaflet.markercluster/dist/MarkerCluster.css",
  "leaflet.markercluster/dist/MarkerCluster.Default.css",
];

const NETWORK = `export { default as cytoscape } from "cytoscape";`;

async function script(contents, notice, inject = []) {
  const result = await build({
    stdin: { contents, resolveDir: HERE },
    inject,
    bundle: true,
    format: "esm",
    target: "es2020",
    minify: true,
    charset: "utf8",
    legalComments: "none", // the banner names them all
    banner: { js: notice },
    write: false,
  });
  return result.outputFiles[0].contents;
}

async function styles() {
  const sheets = await Promise.all(STYLES.map((path) => readFile(`${HERE}node_modules/${path}`, "utf8")));
  const pictureless = sheets.join("\n").replace(/^\s*[\w-]+:\s*url\([^)]*\);?\s*$/gm, ""); // sirkit draws its own icons
  const { code } = await transform(pictureless, { loader: "css", minify: true });
  return `${NOTICES}\n${code}`;
}

export async function buildLibrary() {
  return {
    "widgets/static/vendor/cytoscape.js": await script(NETWORK, NETWORK_NOTICE),
    "widgets/static/vendor/leaflet.js": await script(ENTRY, NOTICES, [HERE + "leaflet-import.mjs"]),
    "widgets/static/vendor/leaflet.css": await styles(),
  };
}
