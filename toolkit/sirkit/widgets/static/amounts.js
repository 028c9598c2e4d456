// Amounts as people type them: "1.200 €", "1,200" and "1200" are the same; what is no whole number in its bounds is asked for again.

export const EUROS = { least: 0, most: 1_000_000, unclear: "package.euros_unclear" };
export const SEATS = { least: 1, most: 10_000, unclear: "package.seats_unclear" };

const PARTED = /^\d{1,3}(?:[.,'’\s]\d{3})+$/;

/** The number that was typed, null where nothing was, NaN where it is none of these bounds. */
export function amount(text, { least, most }) {
  const plain = String(text ?? "").replace(/€|euros?/gi, "").trim();
  if (!plain) return null;
  const digits = PARTED.test(plain) ? plain.replace(/\D/g, "") : plain;
  const number = /^\d+$/.test(digits) ? Number(digits) : NaN;
  return number >= least && number <= most ? number : NaN;
}

/** The first of these fields (name: bounds) that holds no amount, as a form tells it; null where all do. */
export function unclear(values, fields) {
  const wrong = Object.entries(fields).find(([field, bounds]) => Number.isNaN(amount(values[field], bounds)));
  return wrong ? { field: wrong[0], message: { key: wrong[1].unclear } } : null;
}

/** The values with these fields (name: bounds) as numbers. */
export function counted(values, fields) {
  return { ...values, ...Object.fromEntries(Object.entries(fields).map(([field, bounds]) => [field, amount(values[field], bounds)])) };
}

/** The element of a form just made, with the keys for digits on a phone. */
export function withDigits(form, fields) {
  const element = form.make();
  for (const field of Object.keys(fields)) form.fields.get(field).input.inputMode = "numeric";
  return element;
}

const FIGURE = /^[+-]?\d+(?:[.,]\d+)?$/;

/** The number that was typed, with a comma or a point, also with a sign; null where it is none, or more than that. */
export function figure(text) {
  const plain = String(text ?? "").trim().replace(/^[−–]/, "-");
  if (PARTED.test(plain) && !plain.startsWith("0")) return Number(plain.replace(/\D/g, ""));
  return FIGURE.test(plain) ? Number(plain.replace(",", ".")) : null;
}
