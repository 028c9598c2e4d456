// Days and moments, as they are kept and as the language writes them.

/** A day as the language writes it; a month or a year alone as it stands. */
export function day(store, value, form = "long") {
  if (!/^\d{4}-\d\d-\d\d$/.test(value ?? "")) return value ? value.split("-").reverse().join(".") : "";
  return new Intl.DateTimeFormat(store.words.locale, { dateStyle: form, timeZone: "UTC" }).format(new Date(`${value}T00:00:00Z`));
}

/** A message of the kernel as a sentence, its day as the language writes it. */
export function told(store, { key, values = {} }) {
  return store.words.tell({ key, values: values.day ? { ...values, day: day(store, values.day) } : values });
}

/** Today, as days are kept. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** A moment: its time of day, and its day unless that is today; `now` in milliseconds, where another clock than this one counts. */
export function moment(store, iso, now = Date.now()) {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return "";
  const same = new Date(now).toDateString() === at.toDateString();
  const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  return new Intl.DateTimeFormat(store.words.locale, same ? time : { day: "numeric", month: "short", ...time }).format(at);
}
