// The controls a form is drawn with. Each has { element, input, show(values) } and tells the form what is typed.

import { h, identifier } from "./dom.js";
import { place } from "./place.js";

export function control(options, context) {
  return (KINDS[options.control] ?? line)(options, context);
}

function line({ field, type = "text", longest }, { name, form }) {
  const input = h("input", {
    id: name, type, maxlength: longest, autocomplete: "off",
    oninput: () => form.typing({ [field]: input.value }), onchange: () => form.flush(),
  });
  return { element: input, input, show: (values) => { input.value = values[field] ?? ""; } };
}

function text({ field, longest, rows = 4 }, { name, form }) {
  const input = h("textarea", {
    id: name, rows, maxlength: longest,
    oninput: () => form.typing({ [field]: input.value }), onchange: () => form.flush(),
  });
  return { element: input, input, show: (values) => { input.value = values[field] ?? ""; } };
}

function choice({ field, choices }, { name, key, form, store }) {
  const option = (value) => h("option", { value }, store.say(value === "" ? "form.unknown" : `${key}.${value}`));
  const input = h("select", { id: name, onchange: () => { form.typing({ [field]: read(input.value) }); form.flush(); } },
    option(""), choices.map((one) => option(String(one))));
  const read = (value) => (value === "" ? null : choices.find((one) => String(one) === value));
  return { element: input, input, show: (values) => { input.value = String(values[field] ?? ""); } };
}

/** A list of short texts: each shown as a chip that can be taken out, one field to add to them. */
function items({ field, longest = 200 }, { name, form, store }) {
  const chips = h("ul", { class: "sirkit-chips" });
  const input = h("input", { id: name, maxlength: form.unfit ? null : longest, autocomplete: "off", onkeydown: (event) => {
    if (event.key === "Enter" || event.key === ",") add(event);
  } });
  const add = (event) => {
    event?.preventDefault();
    const value = input.value.trim();
    const item = value.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 64);
    if (!value || form.unfit?.(field, value)) return;
    input.value = "";
    put(item || identifier(), value); // letters of another script make no id
  };
  const put = (item, value) => {
    form.item(field, item, value);
    show(form.values); // at once: the form leaves alone what the hands are on
  };
  const chip = ([item, value]) => h("li", {}, value, h("button", {
    type: "button", class: "quiet", "aria-label": store.say("form.take_out", { name: value }),
    onclick: () => { put(item, null); input.focus(); },
  }, "✕"));
  const show = (values) => chips.replaceChildren(...Object.entries(values[field] ?? {}).map(chip));
  if (!form.finish) input.addEventListener("blur", () => add()); // else it is added when the form is left: nothing moves under a finger
  const element = h("div", { class: "sirkit-items" }, chips, h("div", { class: "sirkit-add" }, input,
    h("button", { type: "button", onclick: add }, store.say("form.add"))));
  return { element, input, show, finish: add };
}

const KINDS = { line, text, choice, items, place, link: (options, context) => line({ ...options, type: "url" }, context) };

/** What was typed, without spaces around it; null where nothing is left. */
export function tidied(value) {
  return typeof value === "string" ? value.trim() || null : value;
}
