// The focus: where the hands are. What is drawn anew is found again by its data-key.

/** Put the focus on what has one of these keys, the first of the page. */
export function focusOn(...keys) {
  const wanted = keys.map((key) => `[data-key="${CSS.escape(key ?? "")}"]`).join();
  document.querySelector(wanted)?.focus({ preventScroll: true });
}

/** The key of what has the focus, "" where that has none. */
export function focused() {
  return document.activeElement?.dataset.key ?? "";
}

/** Draw anew and leave the focus where it was: on the element with the same key. */
export function calmly(el, draw) {
  const before = el.contains(document.activeElement) ? document.activeElement : null;
  const { selectionStart: start, selectionEnd: end } = before ?? {};
  draw();
  if (!before?.dataset.key || before.isConnected) return;
  const again = el.querySelector(`[data-key="${CSS.escape(before.dataset.key)}"]`);
  again?.focus({ preventScroll: true });
  if (again && start != null) again.setSelectionRange(start, end);
}
