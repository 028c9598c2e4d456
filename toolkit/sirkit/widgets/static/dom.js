// Making elements. Text is always text: nothing here ever reads markup.

/** Make an element: h("button", { class: "primary", onclick: f, disabled: true }, "Save", child). */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  set(element, attributes);
  element.append(...children.flat().filter((child) => child != null && child !== false));
  return element;
}

/** Make an SVG element. */
export function s(tag, attributes = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  set(element, attributes);
  element.append(...children);
  return element;
}

function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value" || name === "checked") element[name] = value;
    else if (value === true) element.setAttribute(name, "");
    else if (value != null && value !== false) element.setAttribute(name, value);
  }
}

let last = 0;
/** An id no other element of the page has. */
export function unique(prefix) {
  return `sirkit-${prefix}-${++last}`;
}

/** 128 random bits as 32 hexadecimal digits; works on pages without https too. */
export function identifier() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Text without accents and case, for searching. */
export function bare(text) {
  return String(text ?? "").toLowerCase().replaceAll("ß", "ss").normalize("NFD").replace(/\p{M}/gu, "");
}
