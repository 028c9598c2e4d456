// The focus: where the hands are. What is drawn anew is found again by its data-key.

const MOST = 0.7; // of the window: a record higher than this is not seen whole

/** Put the focus on what has one of these keys, the first of the page that is seen. */
export function focusOn(...keys) {
  const wanted = keys.map((key) => `[data-key="${CSS.escape(key ?? "")}"]`).join();
  [...document.querySelectorAll(wanted)].find((one) => one.getClientRects().length)?.focus({ preventScroll: true });
}

/** Put the focus there and bring the whole record it stands in before the eyes. */
export function bring(...keys) {
  focusOn(...keys);
  const { activeElement: there } = document;
  if (!keys.includes(there?.dataset.key)) return;
  const record = there.closest(".sirkit-record, tbody") ?? there;
  (record.offsetHeight < innerHeight * MOST ? record : there).scrollIntoView({ block: "center" });
}

/** Go to a place in another station: to the heading that has this key. */
export function goTo(store, station, key) {
  store.emit("station-wanted", station);
  focusOn(key);
  if (focused() === key) document.activeElement.scrollIntoView({ block: "start" });
}

/** The key of what has the focus, "" where that has none. */
export function focused() {
  return document.activeElement?.dataset.key ?? "";
}

/**
 * Put these in place of what an element holds, unless they look the same: a button stays under the finger that presses it,
 * and what was folded open, found by the data-key of its summary, stays open.
 */
export function renew(el, children) {
  const fresh = el.cloneNode(false);
  fresh.append(...children);
  for (const { dataset } of el.querySelectorAll("details[open] > summary[data-key]")) {
    fresh.querySelector(`summary[data-key="${CSS.escape(dataset.key)}"]`)?.parentElement.setAttribute("open", "");
  }
  if (!fresh.isEqualNode(el)) calmly(el, () => el.replaceChildren(...fresh.childNodes));
}

/** Draw anew and leave the focus where it was: on the element with the same key, or on what `rest` finds where that is gone. */
export function calmly(el, draw, rest = () => null) {
  const before = el.contains(document.activeElement) ? document.activeElement : null;
  const { selectionStart: start, selectionEnd: end } = before ?? {};
  draw();
  if (!before || before.isConnected) return;
  const again = before.dataset.key ? el.querySelector(`[data-key="${CSS.escape(before.dataset.key)}"]`) : null;
  (again ?? rest())?.focus({ preventScroll: true });
  if (again && start != null) again.setSelectionRange(start, end);
}
