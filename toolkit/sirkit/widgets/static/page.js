// The page our parts stand in: where it came from, its style, its language.

const here = new URL(import.meta.url);
export const stamp = here.pathname.split("/").at(-2);
const root = new URL("../../", here);

/** The address of one of our files: folder "static", "map" or "words". */
export function address(folder, name) {
  return new URL(`${folder}/${stamp}/${name}`, root).href;
}

const STYLES = ["sirkit.css", "train.css", "enable.css", "lab.css", "share.css"];

/** Put our stylesheets into the page, once. */
export function dress() {
  for (const href of STYLES.map((name) => address("static", name))) {
    if (!document.querySelector(`link[href="${href}"]`)) document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href }));
  }
}

const told = () => JSON.parse(document.getElementById("jupyter-config-data")?.textContent ?? "{}");

/** True on a page of ours, false inside JupyterLab, whose title and address are its own. */
export function served() {
  return "kernelId" in told();
}

/** Where the server tells of this page's kernel; null where there is none. */
export function kernel() {
  const { kernelId, baseUrl } = told();
  return kernelId ? new URL(`api/kernels/${kernelId}`, new URL(baseUrl, location.href)).href : null;
}

/** True where our server keeps a room: its pages are for whoever has joined. */
export function hosted() {
  return Boolean(told().room);
}

const LANGUAGES = ["de", "en", "qps"];

/** The reader's language: the address, else the page, else German. */
export function language() {
  const asked = new URLSearchParams(location.search).get("lang");
  const said = document.documentElement.lang.slice(0, 3);
  return [asked, said, said.slice(0, 2)].find((word) => LANGUAGES.includes(word)) ?? "de";
}

/** Keep the language in the address, so that a reload keeps it too. */
export function rememberLanguage(chosen) {
  if (!served()) return;
  const url = new URL(location.href);
  url.searchParams.set("lang", chosen);
  history.replaceState(history.state, "", url);
  document.documentElement.lang = chosen;
}
