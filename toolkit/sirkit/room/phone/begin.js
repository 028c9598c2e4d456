// Begin: put the page together, see whether this phone has joined already, and listen.

import { tidy } from "./words.js";
import { OUT, PHONE, here, renew, sheet, waiting } from "./kept.js";
import { announce, climb, draw, furnish, languages, notice, show, tell, touch, view } from "./frame.js";
import { commit, look, wake } from "./sending.js";
import { meet } from "./fields.js";
import { steps } from "./sheet.js";
import { promising, thanks } from "./thanks.js";
import { learning } from "./learning.js";
import { plain, welcome } from "./welcome.js";

const POLL = 10000;

function begin() {
  const { data, joined } = here;
  const query = new URLSearchParams(location.search);
  const code = plain(query.get("code") || location.hash.slice(1)).slice(0, 8);
  if (code) data.typed = code.length === 8 ? `${code.slice(0, 4)}-${code.slice(4)}` : code;
  here.invited = code.length === 8;
  if (joined && (!joined.secret || joined.role === "screen" || (code && data.code && code !== data.code))) here.joined = null;
  if (here.joined) renew(joined.author);
  if (here.joined && !(history.state && history.state.view >= 0)) {
    history.replaceState({ view: 0 }, "");
    climb(sheet().view);
  }
  draw();
}

window.addEventListener("popstate", () => {
  const { works, knows, name } = sheet();
  if (here.joined && tidy(name)) meet(works.concat(knows)).then(commit);
  show(view());
});
window.addEventListener("storage", (event) => {
  if (event.key && event.key.startsWith(OUT)) here.outbox = waiting();
  if (event.key === PHONE && event.newValue) here.data = JSON.parse(event.newValue);
  tell();
});
["online", "pageshow"].forEach((name) => window.addEventListener(name, wake));
["touchstart", "mousedown", "keydown"].forEach((name) => document.addEventListener(name, touch, { passive: true }));
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && wake());
setInterval(() => look(), POLL);
furnish([welcome, ...steps, thanks, promising, learning], [languages, () => announce(true), notice, () => tell(true)]);
begin();
