// The profile sheet on a phone: no kernel, no libraries, ES2017 only (phones since 2018, http on a local address).
// What is typed is kept at once in localStorage; going on turns it into changes, which wait in an outbox of their own
// until the room has acknowledged them. Text is never markup.
(function () {
  "use strict";

  const told = JSON.parse(document.getElementById("told").textContent);
  const LETTERS = "ABCDEFGH".split("");
  const STEPS = 5;
  const THANKS = 6;
  const PROMISE = 7;
  const LONGEST = 200; // characters of a line (kinds.py)
  const BATCH = 200; // changes the room takes at once
  const PATIENCE = 8000; // milliseconds until an answer counts as missing
  const POLL = 10000;
  const CALM = 1500;
  const LIMIT = 15000; // the longest pause between two tries
  const SHAPES = {
    A: "M12 1.5a10.5 10.5 0 1 1 0 21a10.5 10.5 0 1 1 0-21z", B: "M3 3h18v18H3z", C: "M12 1.5 23 21.5H1z",
    D: "M12 .8 23.2 12 12 23.2.8 12z", E: "M6.5 2h11L23 12l-5.5 10h-11L1 12z", F: "M12 1l11 8.2-4.2 13.3H5.2L1 9.2z",
    G: "M12 1l11 9.5h-3V22H4V10.5H1z", H: "M12 .5l3.3 7.6 8.2.7-6.2 5.4 1.9 8.1L12 18l-7.2 4.3 1.9-8.1L.5 8.8l8.2-.7z",
  };
  const BASELINE = { C: 18.5, G: 17.5, H: 15.5 };
  const TIES = [["works", "cooperates"], ["knows", "knows"]];

  // --- words -------------------------------------------------------------------------------------------------

  let words = told.words;
  let language = told.language;

  function say(key, values) {
    let text = words[key] || "";
    if (Array.isArray(text)) text = text[values.count === 1 ? 0 : 1];
    return text.replace(/\{(\w+)\}/g, (place, name) => (values && name in values ? String(values[name]) : place));
  }

  function day(iso) {
    const date = new Date(iso + "T12:00:00Z");
    const written = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
    return isNaN(date) ? iso : date.toLocaleDateString(language === "en" ? "en-GB" : "de-DE", written);
  }

  // --- elements ----------------------------------------------------------------------------------------------

  function dress(element, attributes, children) {
    Object.keys(attributes).forEach((name) => {
      const value = attributes[name];
      if (typeof value === "function") element.addEventListener(name, value);
      else if (name === "value" || name === "checked") element[name] = value;
      else if (value === true) element.setAttribute(name, "");
      else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
    });
    children.forEach((child) => child && element.append(child));
    return element;
  }

  const h = (tag, attributes, ...children) => dress(document.createElement(tag), attributes || {}, children);
  const s = (tag, attributes, ...children) => (
    dress(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children));

  function empty(element, ...children) {
    element.textContent = "";
    children.forEach((child) => child && element.append(child));
  }

  function button(key, click, look) {
    return h("button", { type: "button", class: look || null, click }, say(key));
  }

  function mark(letter) {
    const [colour, ink] = told.functions[letter];
    return s("svg", { viewBox: "-1 -1 26 26", width: 36, height: 36, class: `mark mark-${letter}`, "aria-hidden": "true" },
      s("path", { d: SHAPES[letter], fill: colour }),
      s("text", { x: 12, y: BASELINE[letter] || 16.5, "text-anchor": "middle", "font-size": 12.5, "font-weight": 700, fill: ink }, letter));
  }

  // --- what this phone keeps ---------------------------------------------------------------------------------

  const ROOM = "sirkit room";
  const PHONE = "sirkit phone";
  const OUT = "sirkit phone out ";
  let keeps = true;

  function read(name) {
    try {
      return JSON.parse(localStorage.getItem(name) || "null");
    } catch (problem) {
      keeps = keeps && problem instanceof SyntaxError;
      return null;
    }
  }

  function keep(name, value) {
    try {
      if (value === null) localStorage.removeItem(name);
      else localStorage.setItem(name, JSON.stringify(value));
    } catch (problem) {
      keeps = false; // full or refused: go on in memory and say so
    }
  }

  function waiting() {
    try {
      return Object.keys(localStorage).filter((name) => name.startsWith(OUT)).sort().map(read).filter(Boolean);
    } catch (problem) {
      keeps = false;
      return [];
    }
  }

  function identifier() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  const line = () => ({ id: identifier(), text: "" });
  const lines = () => [line(), line(), line()];

  /** A new sheet. `sent` is what the room has been told so far: "kind id" to values. */
  function fresh() {
    return {
      actor: identifier(), name: "", city: "", spot: null, taken: null, left: [], functions: {}, offers: lines(), needs: lines(),
      works: lines(), knows: lines(), wish: line(), steps: [], view: 1, sent: {}, problems: {},
    };
  }

  let joined = read(ROOM);
  let data = read(PHONE) || { author: "", code: "", room: null, at: 0, sheets: [fresh()] };
  let outbox = waiting();
  const sheet = () => data.sheets[data.at];

  function typed() {
    keep(PHONE, data);
    tell();
  }

  /** Another person of the room than before: what was typed stays, under new ids, and counts as not sent. */
  function renew(author) {
    if (data.author && data.author !== author) {
      outbox.forEach((entry) => keep(entry.name, null));
      outbox = [];
      data.sheets = data.sheets.map((old) => Object.assign(fresh(), {
        name: old.name, city: old.city, spot: old.spot, functions: old.functions, offers: again(old.offers), needs: again(old.needs),
        works: again(old.works), knows: again(old.knows), wish: again([old.wish])[0], steps: [],
      }));
    }
    data.author = author;
    keep(PHONE, data);
  }

  const again = (old) => old.map((one) => ({ id: identifier(), text: one.text }));

  // --- a sheet as records ------------------------------------------------------------------------------------

  const tidy = (text) => text.replace(/\s+/g, " ").trim();
  const bare = (text) => tidy(text).toLowerCase();
  const known = {}; // names of organisations seen on this page, to their ids

  /** Give every organisation named in a tie its id: the one it has, or a new one. */
  function settle(one) {
    const seen = Object.assign({}, known, { [bare(one.name)]: one.actor });
    TIES.forEach(([list]) => one[list].forEach((tie) => {
      const text = tidy(tie.text);
      if (text && tie.named !== text) name(tie, text, seen);
      if (text) seen[bare(text)] = tie.actor;
    }));
  }

  function name(tie, text, seen) {
    const found = seen[bare(text)];
    const mended = tie.made && bare(text).slice(0, 3) === bare(tie.named).slice(0, 3); // a slip of the finger, not another one
    if (found || !mended) {
      tie.actor = found || identifier();
      tie.made = !found;
    }
    tie.named = text;
  }

  /** All records of a sheet: [step, kind, id, values], without values where nothing is entered. */
  function records(one) {
    if (!tidy(one.name)) return [];
    const own = one.actor;
    const text = (kind, step) => (item) => [step, kind, item.id, tidy(item.text) ? { actor: own, text: tidy(item.text) } : null];
    return [].concat(
      actor(one),
      LETTERS.map((letter) => [2, "role", `${own}-${letter.toLowerCase()}`,
        one.functions[letter] ? { actor: own, function: letter, state: "taken_on", said_by: "self" } : null]),
      one.offers.map(text("offer", 3)), one.needs.map(text("need", 3)), ties(one), [one.wish].map(text("wish", 5)),
      one.steps.map((step) => [PROMISE, "step", step.id, tidy(step.text) ? {
        task: tidy(step.text), function: step.letter || null, actor: own, by: step.by || null, state: "taken_on", said_by: "self",
      } : null]),
    );
  }

  function actor(one) {
    const spot = one.spot || {};
    const place = { city: tidy(one.city) || null, ags: spot.ags || null, lat: number(spot.lat), lon: number(spot.lon) };
    if (one.taken) return one.taken.city ? [] : [[1, "actor", one.actor, place]];
    return [[1, "actor", one.actor, Object.assign({ name: tidy(one.name) }, place)]];
  }

  const number = (value) => (typeof value === "number" ? value : null);

  function ties(one) {
    const found = [];
    TIES.forEach(([list, sort]) => one[list].forEach((tie) => {
      const text = tidy(tie.text);
      const other = text && tie.named === text && tie.actor !== one.actor ? tie.actor : null;
      const twice = found.some((record) => record[2] === other);
      if (other && tie.made && !twice) found.push([4, "actor", other, { name: text }]);
      found.push([4, "tie", tie.id, other ? { from_actor: one.actor, to_actor: other, sort } : null]);
    }));
    return found;
  }

  /** What differs from what the room was told: a list of { part, step, ops }, each to be one change. */
  function difference(one) {
    const parts = {};
    const wanted = records(one);
    const left = Object.keys(one.sent).filter((key) => gone(one, key, wanted)).map((key) => [1].concat(key.split(" "), [null]));
    wanted.concat(left).forEach(([step, kind, id, values]) => {
      const part = one.taken && step < 3 ? `${kind} ${id}` : String(step); // others may have said this: each on its own
      const ops = values ? puts(kind, id, values, one.sent[`${kind} ${id}`]) : drop(kind, id, one.sent[`${kind} ${id}`]);
      if (ops.length) parts[part] = { step, ops: (parts[part] ? parts[part].ops : []).concat(ops) };
    });
    return Object.keys(parts).map((part) => parts[part]);
  }

  /** What was sent under another id than the sheet has now; organisations named in ties stay, others may use them. */
  function gone(one, key, wanted) {
    const [kind, id] = key.split(" ");
    const mine = kind === "role" || (kind === "actor" && one.left.includes(id));
    return mine && !wanted.some((record) => record[1] === kind && record[2] === id);
  }

  function puts(kind, id, values, sent) {
    const before = sent || {};
    const ops = before["!dropped"] ? [{ op: "restore", kind, id }] : [];
    Object.keys(values).forEach((field) => {
      const was = field in before ? before[field] : null;
      if (values[field] !== was) ops.push({ op: "put", kind, id, field, value: values[field], was });
    });
    return ops;
  }

  const drop = (kind, id, sent) => (sent && !sent["!dropped"] ? [{ op: "drop", kind, id }] : []);

  function lay(sent, op, value) {
    const key = `${op.kind} ${op.id}`;
    sent[key] = sent[key] || {};
    if (op.op === "put") sent[key][op.field] = value;
    else sent[key]["!dropped"] = value;
    if (Object.keys(sent[key]).every((field) => !sent[key][field])) delete sent[key];
  }

  const apply = (sent, ops) => ops.forEach((op) => lay(sent, op, op.op === "put" ? op.value : op.op === "drop"));
  const takeBack = (sent, ops) => ops.slice().reverse().forEach((op) => lay(sent, op, op.op === "put" ? op.was : op.op !== "drop"));

  // --- outbox ------------------------------------------------------------------------------------------------

  /** Turn what differs into changes, put them into the outbox, then send. */
  function commit() {
    const one = sheet();
    settle(one);
    difference(one).forEach(({ step, ops }) => {
      const change = { id: identifier(), author: data.author, at: new Date().toISOString(), group: "", v: 1, ops };
      put({ name: `${OUT}${String(Date.now()).padStart(15, "0")} ${String(outbox.length).padStart(4, "0")}`, change, actor: one.actor, step });
      apply(one.sent, ops);
      delete one.problems[step];
    });
    keep(PHONE, data);
    send();
  }

  function put(entry) {
    outbox.push(entry);
    keep(entry.name, entry);
  }

  function settled(entries) {
    entries.forEach((entry) => keep(entry.name, null));
    outbox = outbox.filter((entry) => !entries.includes(entry));
  }

  let connected = true;
  let sending = false;
  let single = false; // after a refusal one by one, so that one bad change holds up no other
  let pause = 0;
  let timer = 0;

  async function send() {
    clearTimeout(timer);
    tell();
    if (sending || !joined || !outbox.length) return;
    sending = true;
    const batch = outbox.slice(0, single ? 1 : BATCH);
    try {
      const answer = await ask("changes", { changes: batch.map((entry) => entry.change) });
      connected = true;
      pause = 0;
      heard(answer, batch);
    } catch (problem) {
      connected = false;
      pause = Math.min(LIMIT, pause ? pause * 2 : 1000);
      timer = setTimeout(send, pause);
    }
    sending = false;
    if (connected && outbox.length) send();
    else single = single && outbox.length > 0;
    tell();
  }

  function heard(answer, batch) {
    if (closed(answer)) return;
    if (answer.status === 200) settled(batch);
    else if (batch.length > 1) single = true;
    else refuse(batch[0], answer);
  }

  /** The text stays as typed; what others have entered already counts as told. */
  function refuse(entry, answer) {
    const one = data.sheets.find((each) => each.actor === entry.actor) || sheet();
    settled([entry]);
    if (!answer.messages.some(({ key }) => key === "room.not_allowed")) takeBack(one.sent, entry.change.ops);
    one.problems[entry.step] = sentences(answer.messages);
    keep(PHONE, data);
    if (view() === entry.step) problem(one.problems[entry.step]);
    notice();
  }

  function sentences(messages) {
    const said = messages.map(({ key, values }) => {
      const label = { actor: "actor.name", offer: "sheet.offer", need: "sheet.need", wish: "phone.wish_short", step: "phone.task" };
      const field = values && values.field === "city" ? "actor.city" : label[values && values.kind];
      return words[key] && (field || !values || !values.field) ? say(key, Object.assign({}, values, { field: say(field) })) : "";
    });
    return said.filter(Boolean).join(" ") || say("phone.refused");
  }

  /** Ask the room; throws where no answer comes or the server is not well. */
  async function ask(path, body) {
    const options = { method: body ? "POST" : "GET", headers: {}, cache: "no-store", credentials: "same-origin" };
    if (joined && path !== "join") options.headers.Authorization = `Bearer ${joined.secret}`;
    if (body) {
      options.body = JSON.stringify(body);
      options.headers["Content-Type"] = "application/json";
    }
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error("late")), PATIENCE));
    const response = await Promise.race([fetch(told.room + path, options), late]);
    const answer = await Promise.race([response.json().catch(() => ({})), late]);
    if (response.status >= 500 || (response.status === 429 && path !== "join")) throw new Error(String(response.status));
    return Object.assign({ messages: [] }, answer, { status: response.status });
  }

  /** True if the room has ended or does not know this phone (any more); then the page says so. */
  function closed(answer) {
    const over = answer.status === 410 || answer.messages.some(({ key }) => key === "room.over");
    if (over) end();
    else if (answer.status === 401) leave();
    return over || answer.status === 401;
  }

  function end() {
    outbox.concat({ name: PHONE }, { name: ROOM }).forEach(({ name: kept }) => keep(kept, null));
    outbox = [];
    joined = null;
    data = { author: "", code: "", room: null, at: 0, sheets: [fresh()] };
    evening = {};
    strip(true);
    empty(main, h("h1", { tabindex: -1 }, say("phone.over")), h("p", {}, say("room.over")));
    tell();
  }

  function leave() {
    joined = null;
    invited = false;
    keep(ROOM, null);
    show(0);
    problem(say("room.stranger"));
  }

  // --- the evening -------------------------------------------------------------------------------------------

  let evening = {};
  let touched = 0; // when a finger or a key was last at work
  let clock = 0; // milliseconds the room's clock is ahead of ours

  async function look() {
    if (!joined || document.visibilityState === "hidden") return;
    try {
      const answer = await ask("state");
      connected = true;
      if (joined && !closed(answer) && answer.status === 200) found(answer);
    } catch (problem) {
      connected = false;
    }
    tell();
  }

  function found(answer) {
    clock = answer.now ? new Date(answer.now) - Date.now() : clock;
    data.room = answer.room;
    evening = answer.evening || {};
    strip();
    if (outbox.length && !sending) send();
  }

  function wake() {
    pause = 0;
    send();
    look();
  }

  // --- frame: status, message of the evening, language -------------------------------------------------------

  const main = document.getElementById("main");
  const status = document.getElementById("status");
  const top = document.getElementById("evening");

  function standing() {
    if (!joined) return "";
    if (!connected) return keeps ? "away" : "away_unkept";
    if (outbox.length) return "sending";
    const copy = JSON.parse(JSON.stringify(sheet()));
    settle(copy);
    if (!difference(copy).length && (tidy(copy.name) || !started(copy))) return started(copy) ? "saved" : "";
    return keeps ? "kept" : "unkept";
  }

  const started = (one) => Boolean(tidy(one.name) || tidy(one.city));

  /** Say how it stands, once, in words and with a sign. */
  function tell() {
    const now = standing();
    if (view() === THANKS) sum();
    if (status.dataset.state === now && status.lang === language) return;
    status.dataset.state = now;
    status.lang = language;
    const sign = { saved: "✓", sending: "…", kept: "…" }[now] || "!";
    empty(status, now && h("span", { class: "sign", "aria-hidden": "true" }, sign), now && h("span", {}, say(`phone.${now}`)));
  }

  /** The station and the message of whoever leads the evening. */
  function strip(force) {
    const rest = evening.until ? Math.ceil((new Date(evening.until) - Date.now() - clock) / 60000) : 0;
    const station = evening.station ? say("phone.now", { station: say(`phone.station.${evening.station}`) }) : "";
    const now = station && rest > 0 ? `${station} · ${say("phone.minutes", { count: rest })}` : station;
    const offer = evening.station === "roadmap" && joined && tidy(sheet().name) && view() !== PROMISE;
    const written = JSON.stringify([now, evening.message, offer, language]);
    if (top.dataset.written === written) return undefined;
    if (!force && Date.now() - touched < CALM) return setTimeout(strip, CALM); // nothing moves under a finger
    top.dataset.written = written;
    empty(top, now && h("p", {}, now), evening.message && h("p", { class: "message" }, evening.message),
      offer && button("phone.promise", () => promise(-1)));
    top.hidden = !now && !evening.message;
    return undefined;
  }

  function languages() {
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
      words = JSON.parse(/<script[^>]* id="told"[^>]*>([^<]*)</.exec(text)[1]).words;
      language = one;
      document.documentElement.lang = one;
      history.replaceState(history.state, "", address(one));
      draw();
      document.querySelector("#languages [aria-current]").focus();
    } catch (problem) {
      connected = false;
      tell();
    }
  }

  // --- one view at a time ------------------------------------------------------------------------------------

  const view = () => (joined ? (history.state && history.state.view) || 0 : 0);

  /** Go on to a view: the phone's back button leads back to this one. */
  function go(number, more) {
    history.pushState(Object.assign({ view: number }, more), "");
    show(number);
  }

  function show(number) {
    if (joined && number > 0 && number <= THANKS) {
      sheet().view = number;
      keep(PHONE, data);
    }
    draw();
    window.scrollTo(0, 0);
    const heading = main.querySelector("h1");
    if (heading) heading.focus();
  }

  function draw() {
    const number = view();
    const draws = [welcome, who, what, give, ties4, wish, thanks, promising];
    languages();
    document.title = say("phone.title");
    document.getElementById("name").textContent = (joined && data.room && data.room.name) || say("phone.title");
    empty(main, ...draws[number]().filter(Boolean));
    if (number && sheet().problems[number]) problem(sheet().problems[number]);
    strip(true);
    notice();
    status.lang = "";
    tell();
  }

  function problem(sentence, field) {
    const place = document.getElementById("problem");
    if (place) place.textContent = sentence || "";
    if (place) place.hidden = !sentence;
    if (sentence && field) {
      field.setAttribute("aria-invalid", "true");
      field.setAttribute("aria-describedby", "problem");
      field.focus();
    }
  }

  /** What was refused at another step than the one shown. */
  function notice() {
    const elsewhere = joined ? Object.keys(sheet().problems).filter((step) => Number(step) !== view()) : [];
    const place = document.getElementById("notice");
    place.hidden = !elsewhere.length;
    empty(place, ...elsewhere.slice(0, 1).map((step) => h("p", {}, sheet().problems[step], " ",
      button("phone.change", () => (Number(step) === PROMISE ? promise(sheet().steps.length - 1) : go(Number(step))), "quiet"))));
  }

  const alert = () => h("p", { id: "problem", class: "problem", role: "alert", hidden: true });
  const heading = (key) => h("h1", { tabindex: -1 }, say(key));

  /** The large view starts a kernel: it is offered to tables' laptops and wide screens, not to thirty phones. */
  const large = () => told.app && (joined.role === "table" || window.innerWidth >= 1024) && h("p", {}, h("a", { class: "button", href: `${told.app}?lang=${language}` }, say("phone.large")));

  /** The frame of one step: progress, question, fields, buttons. */
  function page(number, key, help, ...fields) {
    const bar = h("span", { class: "bar", "aria-hidden": "true" }, ...LETTERS.slice(0, STEPS).map((_, at) => h("i", { class: at < number ? "on" : null })));
    const submit = (event) => {
      event.preventDefault();
      next(number);
    };
    return [
      h("p", { class: "progress" }, say("phone.progress", { number, total: STEPS }), bar), heading(key), help && h("p", { class: "help" }, help),
      number === 1 && joined.role === "table" && large(),
      h("form", { novalidate: true, autocomplete: "off", submit, keydown: onward }, alert(), ...fields,
        h("p", { class: "buttons" }, h("button", { type: "submit", class: "primary" }, say(number === STEPS ? "phone.done" : "phone.next")),
          button("phone.back", () => history.back(), "quiet"))),
    ];
  }

  /** Enter leads to the next line; after the last one it goes on. */
  function onward(event) {
    if (event.key !== "Enter" || event.target.type !== "text") return;
    const fields = Array.from(event.currentTarget.querySelectorAll("input[type=text], textarea"));
    const following = fields[fields.indexOf(event.target) + 1];
    if (!following) return;
    event.preventDefault();
    following.focus();
  }

  function next(number) {
    const one = sheet();
    settle(one);
    const self = one.works.concat(one.knows).findIndex((tie) => tidy(tie.text) && tie.actor === one.actor);
    if (!tidy(one.name)) return number === 1 ? problem(say("phone.name_missing"), main.querySelector("input")) : go(1);
    if (number === 4 && self >= 0) return problem(say("phone.self"), main.querySelectorAll("input")[self]);
    commit();
    return go(number + 1);
  }

  // --- fields ------------------------------------------------------------------------------------------------

  let counter = 0;

  /** A labelled field bound to one value of a draft. */
  function field(label, draft, key, options) {
    const id = `field-${(counter += 1)}`;
    const changed = () => {
      draft[key] = input.value;
      if (input.hasAttribute("aria-invalid")) problem("");
      input.removeAttribute("aria-invalid");
      if (options && options.changed) options.changed();
      typed();
    };
    const kind = (options && options.tag) || "input";
    const input = h(kind, Object.assign({ id, maxlength: LONGEST, value: draft[key] || "", input: changed }, kind === "input" ? { type: "text" } : { rows: 4 },
      options && options.more));
    return h("div", { class: "field" }, h("label", { for: id, class: options && options.quiet ? "hidden" : null }, label), input);
  }

  /** Fetch what goes with the typed text, a moment after the last key, and hand it on if it is still asked for. */
  function asking(input, path, hear) {
    let pending = 0;
    input.addEventListener("input", () => {
      clearTimeout(pending);
      const text = tidy(input.value);
      if (text.length < 2) hear([]);
      else pending = setTimeout(() => suggest(path, text).then((hits) => tidy(input.value) === text && hear(hits)), 250);
    });
  }

  async function suggest(path, text) {
    try {
      const answer = await ask(`${path}?q=${encodeURIComponent(text)}`);
      const hits = answer[path] || [];
      if (path === "names") hits.forEach((hit) => { known[bare(hit.name)] = hit.id; });
      return hits;
    } catch (problem) {
      return [];
    }
  }

  /** A field with a list that floats below it while one types. */
  function choosing(place, path, written, take) {
    const input = place.querySelector("input");
    const list = h("ul", { class: "choices", hidden: true });
    const said = h("span", { class: "hidden", "aria-live": "polite" });
    const hide = () => { list.hidden = true; };
    const choose = (hit) => {
      take(hit, input);
      hide();
      typed();
      input.focus();
    };
    asking(input, path, (hits) => {
      const same = hits.filter((hit) => bare(hit.name) === bare(input.value));
      if (path === "places" && same.length === 1) take(same[0], input);
      const shown = document.activeElement === input ? hits.slice(0, 5) : [];
      empty(list, ...shown.map((hit) => h("li", {}, h("button", { type: "button", click: () => choose(hit), mousedown: (event) => event.preventDefault() },
        hit.name, written(hit) && h("small", {}, ` ${written(hit)}`)))));
      list.hidden = !shown.length;
      said.textContent = shown.length ? say("phone.found", { count: shown.length }) : "";
    });
    place.addEventListener("keydown", (event) => event.key === "Escape" && hide());
    place.addEventListener("focusout", (event) => place.contains(event.relatedTarget) || setTimeout(hide, 250));
    place.append(list, said);
    return place;
  }

  // --- the views ---------------------------------------------------------------------------------------------

  function ends() {
    const room = (joined && data.room) || told.evening || data.room;
    if (!room || !room.ends) return "";
    const today = new Date(Date.now() + clock).toISOString().slice(0, 10);
    const count = Math.round((new Date(room.ends) - new Date(today)) / 86400000);
    return count > 0 ? say("phone.ends", { count, date: day(room.ends) }) : say("phone.ends_today");
  }

  function welcome() {
    const code = field(say("phone.code"), data, "typed", { more: { autocapitalize: "characters", spellcheck: "false", class: "code", maxlength: 12 } });
    const help = h("p", { class: "help" }, say("phone.code_help"));
    code.hidden = help.hidden = invited;
    const entry = joined
      ? h("p", { class: "buttons" }, h("button", { type: "button", class: "primary", click: () => go(1) }, say("phone.next")))
      : h("form", { novalidate: true, autocomplete: "off", submit: enter }, alert(), code, help, h("p", { class: "buttons" }, h("button", { type: "submit", class: "primary" }, say("phone.join"))));
    return [
      heading("phone.welcome"), h("p", {}, say("phone.intro")), h("h2", {}, say("phone.privacy")),
      h("ul", {}, ...["phone.privacy_what", "phone.privacy_who", "phone.privacy_where"].map((key) => h("li", {}, say(key))),
        ends() && h("li", {}, ends())), entry,
    ];
  }

  let invited = false; // the code came with the address: no need to show it

  async function enter(event) {
    event.preventDefault();
    const code = (data.typed || "").toUpperCase().replace(/[^0-9A-Z]/g, "");
    const submit = main.querySelector("button[type=submit]");
    if (code.length !== 8) return mistaken("code.unknown");
    submit.disabled = true;
    try {
      const answer = await ask("join", { code });
      if (answer.status === 200) return admitted(answer, code);
      const said = answer.messages.find(({ key }) => words[key]);
      mistaken(said ? said.key : "code.unknown");
    } catch (trouble) {
      problem(say("phone.join_away"));
    }
    submit.disabled = false;
    return undefined;
  }

  /** Say what is wrong with the code, and show it where it came with the address. */
  function mistaken(key) {
    main.querySelectorAll("form > [hidden]").forEach((place) => { place.hidden = false; });
    invited = false;
    problem(say(key), main.querySelector("input"));
  }

  function admitted(answer, code) {
    joined = { secret: answer.secret, author: answer.author, role: answer.role };
    keep(ROOM, joined);
    Object.assign(data, { code, typed: "", room: answer.room });
    renew(joined.author);
    history.replaceState({ view: 0 }, "", `${location.pathname}?lang=${language}`);
    connected = true;
    climb(sheet().view);
    show(view());
    wake();
  }

  /** Lay the steps before this one into the history, so that the back button never leads out of the sheet. */
  function climb(number) {
    for (let at = 1; at <= number; at += 1) history.pushState({ view: at }, "");
  }

  function who() {
    const one = sheet();
    if (one.taken) return page(1, "phone.who", "", taken(one), !one.taken.city && city(one));
    const title = field(say("actor.name"), one, "name", { more: { autocapitalize: "words" } });
    const list = h("ul", { class: "exists", "aria-live": "polite" });
    asking(title.querySelector("input"), "names", (hits) => {
      const others = hits.filter((hit) => !data.sheets.some((each) => each.actor === hit.id)).slice(0, 3);
      empty(list, ...others.map((hit) => h("li", {}, h("button", { type: "button", click: () => takeOver(one, hit) },
        say("phone.exists", { name: hit.city ? `${hit.name} (${hit.city})` : hit.name })))));
    });
    return page(1, "phone.who", say("phone.who_help"), title, list, city(one));
  }

  function takeOver(one, hit) {
    if (one.sent[`actor ${one.actor}`]) one.left.push(one.actor);
    Object.assign(one, { actor: hit.id, name: hit.name, taken: { city: hit.city || "" }, city: hit.city || one.city });
    typed();
    show(1);
  }

  function taken(one) {
    const away = () => {
      Object.assign(one, { actor: one.left.pop() || identifier(), taken: null, name: "", city: "", spot: null });
      typed();
      show(1);
    };
    return h("div", { class: "taken" }, h("p", {}, say("phone.taken", { name: one.taken.city ? `${one.name} (${one.taken.city})` : one.name })),
      button("phone.not_us", away));
  }

  function city(one) {
    const help = h("p", { class: "help", "aria-live": "polite" });
    const where = () => { help.textContent = tidy(one.city) ? say(one.spot ? "place.on_map" : "phone.city_free") : say("phone.city_help"); };
    const forget = () => {
      one.spot = null;
      where();
    };
    const place = choosing(field(say("actor.city"), one, "city", { changed: forget }), "places", (hit) => hit.district || hit.zip, (hit, input) => {
      Object.assign(one, { city: hit.name, spot: { ags: hit.ags, lat: hit.lat, lon: hit.lon } });
      input.value = hit.name;
      where();
      typed();
    });
    where();
    place.append(help);
    return place;
  }

  function what() {
    const { functions } = sheet();
    return page(2, "sheet.do", say("phone.do_help"), h("div", { class: "functions" }, ...LETTERS.map((letter) => {
      const change = (event) => {
        functions[letter] = event.target.checked;
        typed();
      };
      return h("label", { class: "function" }, h("input", { type: "checkbox", checked: Boolean(functions[letter]), change }), mark(letter),
        h("span", {}, say(`function.${letter}.question`), h("small", {}, say(`function.${letter}.name`))));
    })));
  }

  /** Three lines under one question. */
  function group(key, help, list, dressed) {
    const label = (at) => `${say(key)} ${at + 1}`;
    return h("fieldset", {}, h("legend", {}, say(key)), help && h("p", { class: "help" }, say(help)),
      ...list.map((item, at) => (dressed || ((place) => place))(field(label(at), item, "text", { quiet: true }), item)));
  }

  function give() {
    const one = sheet();
    return page(3, "phone.give", "", group("sheet.offer", "phone.offers_help", one.offers), group("sheet.need", "phone.needs_help", one.needs));
  }

  function ties4() {
    const one = sheet();
    const named = (place, tie) => choosing(place, "names", (hit) => hit.city, (hit, input) => {
      Object.assign(tie, { text: hit.name, named: tidy(hit.name), actor: hit.id, made: false });
      input.value = hit.name;
    });
    return page(4, "phone.ties", say("phone.ties_help"), group("sheet.works", "", one.works, named), group("sheet.knows", "", one.knows, named));
  }

  function wish() {
    const place = field(say("sheet.wish"), sheet().wish, "text", { tag: "textarea", quiet: true });
    return page(5, "sheet.wish", say("phone.wish_help"), place);
  }

  // --- thanks ------------------------------------------------------------------------------------------------

  function thanks() {
    const one = sheet();
    const other = data.sheets.filter((each) => each !== one && tidy(each.name));
    return [
      heading("phone.thanks"), h("p", { id: "sum", class: "help" }), h("dl", {}, ...entered(one)),
      h("p", { class: "buttons" }, button("phone.change", () => go(1)), button("phone.another", another)),
      h("h2", {}, say("phone.step")), h("p", {}, say("phone.promise_lead")),
      h("ul", { class: "promises" }, ...one.steps.map(promised)),
      h("p", { class: "buttons" }, button("phone.promise", () => promise(-1), "primary")),
      other.length > 0 && h("h2", {}, say("phone.sheets")),
      other.length > 0 && h("p", { class: "buttons" }, ...other.map((each) => h("button", { type: "button", click: () => turn(data.sheets.indexOf(each), THANKS) }, each.name))),
      large(),
    ];
  }

  function sum() {
    const place = document.getElementById("sum");
    if (place) place.textContent = say(outbox.length ? "phone.thanks_waiting" : "phone.thanks_text");
  }

  /** What was entered, as pairs of question and answers. */
  function entered(one) {
    const texts = (list) => list.map((item) => tidy(item.text)).filter(Boolean);
    const functions = LETTERS.filter((letter) => one.functions[letter]).map((letter) => `${letter} ${say(`function.${letter}.name`)}`);
    const pairs = [
      ["actor.name", [one.name]], ["actor.city", texts([{ text: one.city }])], ["sheet.do", functions], ["sheet.offer", texts(one.offers)],
      ["sheet.need", texts(one.needs)], ["sheet.works", texts(one.works)], ["sheet.knows", texts(one.knows)], ["sheet.wish", texts([one.wish])],
    ];
    return [].concat(...pairs.filter(([, answers]) => answers.length).map(([key, answers]) => (
      [h("dt", {}, say(key))].concat(answers.map((answer) => h("dd", {}, answer))))));
  }

  function turn(at, number) {
    data.at = at;
    keep(PHONE, data);
    go(number);
  }

  function another() {
    const blank = data.sheets.findIndex((each) => !tidy(each.name));
    if (blank < 0) data.sheets.push(fresh());
    turn(blank < 0 ? data.sheets.length - 1 : blank, 1);
  }

  // --- Ich mache … bis … -------------------------------------------------------------------------------------

  let draft = null;

  function promised(step, at) {
    if (!tidy(step.text)) return null;
    const text = step.by ? say("phone.promised", { task: step.text, date: day(step.by) }) : step.text;
    return h("li", {}, text, " ", button("phone.change", () => promise(at), "quiet"));
  }

  function promise(at) {
    draft = null;
    go(PROMISE, { at });
  }

  function promising() {
    const at = history.state.at;
    const kept = sheet().steps[at];
    draft = draft || Object.assign(line(), { letter: "", by: "" }, kept);
    const id = "promise-function";
    const choice = (letter) => h("option", { value: letter }, letter ? `${letter} ${say(`function.${letter}.name`)}` : say("phone.for_none"));
    const select = h("select", { id, change: () => { draft.letter = select.value; } }, ...[""].concat(LETTERS).map(choice));
    select.value = draft.letter;
    const today = new Date(Date.now() + clock).toISOString().slice(0, 10);
    const stay = kept && button("phone.remove", () => enterPromise(at, ""), "quiet");
    return [
      heading("phone.promise"), h("p", { class: "help" }, say("phone.promise_lead")),
      h("form", { novalidate: true, autocomplete: "off", submit: (event) => { event.preventDefault(); enterPromise(at, draft.text); } }, alert(),
        field(say("phone.task"), draft, "text"), field(say("phone.by"), draft, "by", { more: { type: "date", min: today, maxlength: 10 } }),
        h("div", { class: "field" }, h("label", { for: id }, say("phone.for")), select),
        h("p", { class: "buttons" }, h("button", { type: "submit", class: "primary" }, say("phone.promise_enter")), stay,
          button("phone.back", () => history.back(), "quiet"))),
    ];
  }

  function enterPromise(at, text) {
    const { steps } = sheet();
    const written = /^(\d\d?)\.(\d\d?)\.(\d{4})$/.exec(tidy(draft.by));
    const by = written ? [written[3], written[2].padStart(2, "0"), written[1].padStart(2, "0")].join("-") : tidy(draft.by);
    if (!tidy(text) && !steps[at]) return problem(say("phone.task_missing"), main.querySelector("input"));
    if (by && !/^\d{4}-\d\d-\d\d$/.test(by)) return problem(say("phone.by_form"), main.querySelectorAll("input")[1]);
    steps[steps[at] ? at : steps.length] = Object.assign(draft, { text, by });
    delete sheet().problems[PROMISE];
    draft = null;
    commit();
    return go(THANKS);
  }

  // --- begin -------------------------------------------------------------------------------------------------

  function begin() {
    const query = new URLSearchParams(location.search);
    const code = (query.get("code") || location.hash.slice(1)).toUpperCase().replace(/[^0-9A-Z]/g, "").slice(0, 8);
    if (code) data.typed = code.length === 8 ? `${code.slice(0, 4)}-${code.slice(4)}` : code;
    invited = code.length === 8;
    if (joined && (!joined.secret || joined.role === "screen" || (code && data.code && code !== data.code))) joined = null;
    if (joined) renew(joined.author);
    if (joined && !(history.state && history.state.view >= 0)) {
      history.replaceState({ view: 0 }, "");
      climb(sheet().view);
    }
    draw();
  }

  window.addEventListener("popstate", () => {
    if (joined && tidy(sheet().name)) commit();
    show(view());
  });
  window.addEventListener("storage", (event) => {
    if (event.key && event.key.startsWith(OUT)) outbox = waiting();
    if (event.key === PHONE && event.newValue) data = JSON.parse(event.newValue);
    tell();
  });
  ["online", "pageshow"].forEach((name) => window.addEventListener(name, wake));
  ["touchstart", "mousedown", "keydown"].forEach((name) => document.addEventListener(name, () => { touched = Date.now(); }, { passive: true }));
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && wake());
  setInterval(look, POLL);
  begin();
})();
