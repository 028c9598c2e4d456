// One view at a time: which one it is stands in the browser's history, so the phone's back button leads back. Around it
// the frame: how it stands, what the evening says, what was refused, the language.

import { button, empty, h, language, learn, say, tidy, told } from "./words.js";
import { LEARN, PHONE, PROMISE, THANKS, here, keep, keeps, sheet } from "./kept.js";
import { difference, settle } from "./records.js";

const CALM = 1500; // milliseconds since the last touch until something may move
const status = document.getElementById("status");
const strip = document.getElementById("evening");
export const main = document.getElementById("main");
const shown = { views: [], around: [] };
let touched = 0; // when a finger or a key was last at work

/** The views by their numbers, and what is brought up to date around each. */
export function furnish(views, around) {
  Object.assign(shown, { views, around });
}

export const view = () => (here.joined ? (history.state && history.state.view) || 0 : 0);

/** Go on to a view: the phone's back button leads back to this one. */
export function go(number, more) {
  history.pushState(Object.assign({ view: number }, more), "");
  show(number);
}

/** Lay the steps before this one into the history, so that the back button never leads out of the sheet. */
export function climb(number) {
  for (let at = 1; at <= number; at += 1) history.pushState({ view: at }, "");
}

export function show(number) {
  if (here.joined && number > 0 && number <= THANKS) {
    sheet().view = number;
    keep(PHONE, here.data);
  }
  draw();
  window.scrollTo(0, 0);
  const first = main.querySelector("h1");
  if (first) first.focus();
}

export function draw() {
  const number = view();
  document.title = say("phone.title");
  document.getElementById("name").textContent = (here.joined && here.data.room && here.data.room.name) || say("phone.title");
  empty(main, ...shown.views[number]().filter(Boolean));
  if (number) Object.keys(sheet().problems).filter((place) => step(place) === number).forEach(complain);
  shown.around.forEach((renew) => renew());
}

/** Say what is wrong: beside the field where it has a place for that, else above all fields. */
export function problem(sentence, field, quiet) {
  const place = document.getElementById(`problem-${field ? field.name : ""}`) || document.getElementById("problem");
  if (place) place.textContent = sentence || "";
  if (place) place.hidden = !sentence;
  if (!sentence || !field) return;
  const fold = field.closest("details");
  if (fold) fold.open = true;
  field.setAttribute("aria-invalid", "true");
  if (!field.hasAttribute("aria-describedby")) field.setAttribute("aria-describedby", "problem");
  if (!quiet) field.focus();
}

/** The step of a problem's place: "5", or "5 website" where it concerns one field. */
export const step = (place) => parseInt(place, 10);

/** Say what was refused where it was typed. */
export function complain(place) {
  problem(sheet().problems[place], main.querySelector(`[name="${place.split(" ")[1]}"]`), true);
}

export const alert = () => h("p", { id: "problem", class: "problem", role: "alert", hidden: true });
export const heading = (key) => h("h1", { tabindex: -1 }, say(key));

export function touch() {
  touched = Date.now();
}

/** Keep what was typed, and say so: of a promise or wish, too, that was not entered yet. */
export function typed() {
  here.data.drafting = view() > THANKS;
  keep(PHONE, here.data);
  tell();
}

function standing() {
  if (!here.joined) return "";
  if (!here.connected) return keeps ? "away" : "away_unkept";
  if (here.outbox.length) return "sending";
  const copy = JSON.parse(JSON.stringify(sheet()));
  settle(copy);
  if (!here.data.drafting && !difference(copy).length && (tidy(copy.name) || !started(copy))) return started(copy) ? "saved" : "";
  return keeps ? "kept" : "unkept";
}

const started = (one) => Boolean(tidy(one.name) || tidy(one.city));

/** Say how it stands, once, in words and with a sign. */
export function tell(force) {
  const now = standing();
  if (view() === THANKS) sum();
  if (!force && status.dataset.state === now) return;
  status.dataset.state = now;
  const sign = { saved: "✓", sending: "…", kept: "…" }[now] || "!";
  empty(status, now && h("span", { class: "sign", "aria-hidden": "true" }, sign), now && h("span", {}, say(`phone.${now}`)));
}

function sum() {
  const place = document.getElementById("sum");
  if (place) place.textContent = say(here.outbox.length ? "phone.thanks_waiting" : "phone.thanks_text");
}

/** The station and the message of whoever leads the evening. */
export function announce(force) {
  const { evening } = here;
  const rest = evening.until ? Math.ceil((new Date(evening.until) - Date.now() - here.clock) / 60000) : 0;
  const station = evening.station ? say("phone.now", { station: say(`phone.station.${evening.station}`) }) : "";
  const now = station && rest > 0 ? `${station} · ${say("phone.minutes", { count: rest })}` : station;
  const offer = evening.station === "roadmap" && here.joined && tidy(sheet().name) && view() !== PROMISE;
  const written = JSON.stringify([now, evening.message, offer, language]);
  if (strip.dataset.written === written) return undefined;
  if (!force && Date.now() - touched < CALM) return setTimeout(announce, CALM); // nothing moves under a finger
  strip.dataset.written = written;
  empty(strip, now && h("p", {}, now), evening.message && h("p", { class: "message" }, evening.message),
    offer && button("phone.promise", () => go(PROMISE, { at: -1 })));
  strip.hidden = !now && !evening.message;
  return undefined;
}

/** What was refused at another step than the one shown. */
export function notice() {
  const elsewhere = here.joined ? Object.keys(sheet().problems).filter((place) => step(place) !== view()) : [];
  const place = document.getElementById("notice");
  place.hidden = !elsewhere.length;
  empty(place, ...elsewhere.slice(0, 1).map((refused) => h("p", {}, sheet().problems[refused], " ",
    button("phone.change", () => go(step(refused), { at: sheet()[step(refused) === LEARN ? "wishes" : "steps"].length - 1 }), "quiet"))));
}

export function languages() {
  const names = { de: "Deutsch", en: "English" };
  const links = ["de", "en"].map((one) => h("a", {
    href: address(one), lang: one, "aria-label": names[one], "aria-current": one === language ? "true" : null,
    click: (event) => speak(event, one),
  }, one.toUpperCase()));
  const place = document.getElementById("languages");
  empty(place, ...links);
  place.setAttribute("aria-label", say("phone.language"));
}

function address(one) {
  const query = new URLSearchParams(location.search);
  query.set("lang", one);
  return `${location.pathname}?${query}${location.hash}`;
}

/** Another language in place: nothing typed is lost, and without connection everything stays as it is. */
async function speak(event, one) {
  event.preventDefault();
  try {
    const text = await (await fetch(`${location.pathname}?lang=${one}`, { credentials: "same-origin" })).text();
    learn(one, JSON.parse(/<script[^>]* id="told"[^>]*>([^<]*)</.exec(text)[1]).words);
    document.documentElement.lang = one;
    history.replaceState(history.state, "", address(one));
    draw();
    document.querySelector("#languages [aria-current]").focus();
  } catch (problem) {
    here.connected = false;
    tell();
  }
}

/** The large view starts a kernel: it is offered to tables' laptops and wide screens, not to thirty phones. */
export const large = () => told.app && (here.joined.role === "table" || window.innerWidth >= 1024) && h("p", {}, h("a", { class: "button", href: `${told.app}?lang=${language}` }, say("phone.large")));
