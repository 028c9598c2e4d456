// Words and elements: keys as sentences in the language chosen, and what stands on the page. Text is never markup.

export const told = JSON.parse(document.getElementById("told").textContent);
export const LETTERS = "ABCDEFGH".split("");
export let words = told.words;
export let language = told.language;

/** Go on in another language, with its texts. */
export function learn(to, texts) {
  language = to;
  words = texts;
}

export function say(key, values) {
  let text = words[key] || "";
  if (Array.isArray(text)) text = text[values.count === 1 ? 0 : 1];
  return text.replace(/\{(\w+)\}/g, (place, name) => (values && name in values ? String(values[name]) : place));
}

export function day(iso) {
  const date = new Date(iso + "T12:00:00Z");
  const written = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  return isNaN(date) ? iso : date.toLocaleDateString(language === "en" ? "en-GB" : "de-DE", written);
}

export const tidy = (text) => text.replace(/\s+/g, " ").trim();
export const bare = (text) => tidy(text).toLowerCase();

const SHAPES = {
  A: "M12 1.5a10.5 10.5 0 1 1 0 21a10.5 10.5 0 1 1 0-21z", B: "M3 3h18v18H3z", C: "M12 1.5 23 21.5H1z",
  D: "M12 .8 23.2 12 12 23.2.8 12z", E: "M6.5 2h11L23 12l-5.5 10h-11L1 12z", F: "M12 1l11 8.2-4.2 13.3H5.2L1 9.2z",
  G: "M12 1l11 9.5h-3V22H4V10.5H1z", H: "M12 .5l3.3 7.6 8.2.7-6.2 5.4 1.9 8.1L12 18l-7.2 4.3 1.9-8.1L.5 8.8l8.2-.7z",
};
const BASELINE = { C: 18.5, G: 17.5, H: 15.5 };

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

export const h = (tag, attributes, ...children) => dress(document.createElement(tag), attributes || {}, children);
const s = (tag, attributes, ...children) => (
  dress(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children));

export function empty(element, ...children) {
  element.textContent = "";
  children.forEach((child) => child && element.append(child));
}

export function button(key, click, look) {
  return h("button", { type: "button", class: look || null, click }, say(key));
}

export function mark(letter) {
  const [colour, ink] = told.functions[letter];
  return s("svg", { viewBox: "-1 -1 26 26", width: 36, height: 36, class: `mark mark-${letter}`, "aria-hidden": "true" },
    s("path", { d: SHAPES[letter], fill: colour }),
    s("text", { x: 12, y: BASELINE[letter] || 16.5, "text-anchor": "middle", "font-size": 12.5, "font-weight": 700, fill: ink }, letter));
}
