// The room in place of a kernel: looks to our parts like an anywidget model, and follows the room over HTTP. It only looks.

import { ask } from "./membership.js";

const BEAT_MS = 1000;
const SILENT_MS = 7000; // the room says something every two seconds
const SHORTEST_MS = 500;
const LONGEST_MS = 8000;
const REFUSED = [401, 403, 410];

export class RoomModel {
  /** `values` are the traits parts ask for; `shown(kind, values)` may change what of a record the page sees. */
  constructor(values, shown = (_kind, record) => record) {
    Object.assign(this, { values, shown, listeners: new Map(), secret: "", turn: 0, heard: 0, seq: -1, erasures: 0 });
    this.live = false;
    setInterval(() => this.#beat(), BEAT_MS);
  }

  // --- as parts see it ---------------------------------------------------------------------------------------

  get(name) {
    return this.values[name];
  }

  on(word, listener) {
    if (!this.listeners.has(word)) this.listeners.set(word, new Set());
    this.listeners.get(word).add(listener);
  }

  off(word, listener) {
    this.listeners.get(word)?.delete(listener);
  }

  send(content) {
    if (content.do === "attach") this.#attach(content.room);
  }

  #tell(say, content = {}) {
    for (const listener of this.listeners.get("msg:custom") ?? []) listener({ say, ...content });
  }

  // --- as the room sees it -----------------------------------------------------------------------------------

  /** Follow the room; whoever follows it already misses nothing. */
  #attach(secret) {
    if (secret === this.secret) return;
    Object.assign(this, { secret, seq: -1 });
    this.turn += 1;
    this.reader?.cancel().catch(() => {});
    if (secret) this.#follow(this.turn);
  }

  /** Fetch everything once, then what is new; after a break go on where it broke, each time waiting a little longer. */
  async #follow(turn) {
    for (let failed = 0; turn === this.turn; failed += 1) {
      try {
        if (this.seq < 0) this.#whole(await (await this.#asked("whole")).json());
        const { body } = await this.#asked(`stream?since=${this.seq}&erasures=${this.erasures}`);
        await this.#read(body.getReader(), turn, () => { failed = 0; });
      } catch (problem) {
        if (problem.messages?.length) this.#tell("problem", { about: null, messages: problem.messages });
      }
      this.live = false;
      if (turn === this.turn) await pause(Math.min(LONGEST_MS, SHORTEST_MS * 2 ** failed) * (0.75 + Math.random() / 2));
    }
  }

  /** Ask for something; a refusal that stays is thrown with its messages. */
  async #asked(path) {
    const answer = await ask(path, this.secret);
    if (answer.ok) return answer;
    const told = REFUSED.includes(answer.status) ? await answer.json() : {};
    throw Object.assign(new Error(`${path}: ${answer.status}`), told);
  }

  /** Read server-sent events until the line is cut. */
  async #read(reader, turn, spoken) {
    this.reader = reader;
    const decoder = new TextDecoder();
    for (let text = ""; turn === this.turn; ) {
      const { done, value } = await reader.read();
      if (done) return;
      const events = (text + decoder.decode(value, { stream: true })).split("\n\n");
      text = events.pop();
      for (const event of events) this.#event(event);
      this.live = true;
      spoken();
    }
  }

  #event(text) {
    const fields = Object.fromEntries(text.split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]));
    const content = JSON.parse(fields.data);
    this.heard = performance.now();
    if (fields.event === "whole") this.#whole(content);
    else if (fields.event === "news") this.#news(content);
    else if (fields.event === "over") this.#tell("problem", { about: null, messages: [{ key: "room.over", values: {} }] });
    else this.#tell("beat", { busy: false, ...content });
  }

  #whole({ erasures, ...content }) {
    Object.assign(this, { seq: content.seq, erasures });
    this.#tell("whole", { ...content, records: this.#seen(content.records) });
  }

  #news(content) {
    this.seq = content.seq;
    this.#tell("news", { ...content, records: this.#seen(content.records) });
  }

  #seen(records) {
    const tables = Object.entries(records).map(([kind, table]) => [kind, Object.fromEntries(
      Object.entries(table).map(([id, values]) => [id, values && this.shown(kind, values)]))]);
    return Object.fromEntries(tables);
  }

  /** Between two words of the room: say that it is still there, or let a line go that is silent too long. */
  #beat() {
    if (!this.live) return;
    if (performance.now() - this.heard > SILENT_MS) this.reader?.cancel().catch(() => {});
    else this.#tell("beat", { busy: false });
  }
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
