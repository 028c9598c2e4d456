// Kreise, lakes and neighbouring countries as TopoJSON, simplified for screens.
import mapshaper from "mapshaper";
import { readFile } from "node:fs/promises";
import { bodensee, gemeinden, kreise } from "./administrative.mjs";

const MODULES = new URL("node_modules/", import.meta.url);

// numeric ISO 3166-1 codes as in world-atlas; Germany lies beneath the Kreise so that no gap opens along the border
const COUNTRIES = {
  276: "DE", "040": "AT", 756: "CH", 438: "LI", 528: "NL", "056": "BE", 442: "LU", 250: "FR", 208: "DK", 616: "PL",
  203: "CZ", 380: "IT", 705: "SI", 703: "SK", 348: "HU", 191: "HR", "070": "BA", 752: "SE", 826: "GB",
};
const WINDOW = [2, 45, 18.5, 56]; // degrees: west, south, east, north

const SMALLEST_ISLAND = 0.1; // km²

function collection(features) {
  return JSON.stringify({ type: "FeatureCollection", features });
}

async function topology(inputs, commands) {
  const files = await mapshaper.applyCommands(commands.join(" "), inputs);
  return files["out.json"];
}

async function kreiseLayer() {
  return topology({ "kreise.json": collection(await kreise()) }, [
    "-i kreise.json -clean",
    "-dissolve ags copy-fields=name,kind -simplify 5.5% keep-shapes",
    "-o out.json format=topojson quantization=20000",
  ]);
}

function ringArea(ring) {
  const [lon0, lat0] = ring[0];
  const km = ring.map(([lon, lat]) => [(lon - lon0) * 111.32 * Math.cos((lat0 * Math.PI) / 180), (lat - lat0) * 110.57]);
  return Math.abs(km.reduce((sum, [x, y], i) => sum + x * km[(i + 1) % km.length][1] - km[(i + 1) % km.length][0] * y, 0)) / 2;
}

// lakes that belong to no Gemeinde are areas of their own; slivers between shore lines are not islands
function lake({ properties, geometry }) {
  const [shore, ...holes] = geometry.coordinates;
  const islands = holes.filter((hole) => ringArea(hole) >= SMALLEST_ISLAND);
  const name = properties.name.replace(" (See)", "");
  return { type: "Feature", properties: { name }, geometry: { type: "Polygon", coordinates: [shore, ...islands] } };
}

async function lakesLayer() {
  const areas = (await gemeinden()).filter(
    ({ properties: { name, kind } }) => kind === "Gemeindefreies Gebiet" && /see( \(See\))?$|[ -]See$/.test(name),
  );
  return topology({ "lakes.json": collection([...areas, ...(await bodensee())].map(lake)) }, [
    "-i lakes.json -dissolve fields=name -simplify 60% keep-shapes -o out.json format=topojson quantization=25000",
  ]);
}

async function countriesLayer() {
  const world = JSON.parse(await readFile(new URL("world-atlas/countries-10m.json", MODULES), "utf8"));
  const geometries = world.objects.countries.geometries.filter(({ id }) => id in COUNTRIES);
  world.objects = { countries: { type: "GeometryCollection", geometries } };
  for (const geometry of geometries) geometry.properties = { country: COUNTRIES[geometry.id] };
  return topology({ "world.json": JSON.stringify(world) }, [
    `-i world.json -clip bbox=${WINDOW} -filter-fields country -sort country -simplify 50% keep-shapes`,
    "-filter-islands min-area=5km2 -o out.json format=topojson quantization=12000",
  ]);
}

export async function buildBoundaries() {
  return {
    "data/map/kreise.json": await kreiseLayer(),
    "data/map/lakes.json": await lakesLayer(),
    "data/map/countries.json": await countriesLayer(),
  };
}
