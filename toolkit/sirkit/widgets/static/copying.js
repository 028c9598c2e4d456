// Copying: a text ready to be taken along. Pages without https have no clipboard of their own, so the text is marked first.

import { h, unique } from "./dom.js";

/**
 * A text in a field of its own, and a button that copies it; returns { element, button, said, write(text) }. `words` is the
 * key of what the button says, `key` its data-key; `opening()` shows the field first where it is hidden.
 */
export function copyable(store, { label, rows = 8, words = "copy.button", key = `copy ${label}`, opening = () => {} }) {
  const name = unique("copy");
  const field = h("textarea", { id: name, rows, readonly: true });
  const said = h("span", { role: "status" });
  const button = h("button", { type: "button", "data-key": key, onclick: async () => {
    opening();
    said.textContent = store.say((await copied(field)) ? "copy.done" : "copy.marked");
  } }, store.say(words));
  const write = (text) => {
    if (field.value === text) return;
    field.value = text;
    said.textContent = "";
  };
  return { element: h("div", { class: "sirkit-field" }, h("label", { for: name }, label), field), button, said, write };
}

/** Mark the text and copy it; true where that worked. */
async function copied(field) {
  field.focus({ preventScroll: true });
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return document.execCommand("copy"); // no clipboard here, or not allowed
  }
}
