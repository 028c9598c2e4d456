// Where the card of a mark goes on the map: beside the lines that lead from it, not over them.

const BESIDE = 26; // pixels kept free around the mark
const STEPS = 8; // points of a line that are looked at

/**
 * The top left corner for a card of this size, in pixels of the map: above the mark unless another side hides fewer of
 * the lines that lead from here to their ends. Among sides that hide as few, the one that fits best into the view.
 */
export function placing(size, here, ends, view) {
  const [left, centre, right] = [here.x - size.width - BESIDE, here.x - size.width / 2, here.x + BESIDE];
  const [top, middle, bottom] = [here.y - size.height - BESIDE, here.y - size.height / 2, here.y + BESIDE];
  const around = [[centre, bottom], [right, middle], [left, middle], [right, top], [left, top], [right, bottom], [left, bottom]];
  const sides = [{ x: centre, y: top, above: true }, ...around.map(([x, y]) => ({ x, y }))];
  const points = ends.flatMap((end) => along(here, end));
  const hidden = (side) => points.filter((point) => covers(side, size, point)).length;
  return sides.sort((one, other) => hidden(one) - hidden(other) || (points.length && outside(one, size, view) - outside(other, size, view)))[0];
}

function along(from, to) {
  const step = (number) => ({ x: from.x + ((to.x - from.x) * number) / STEPS, y: from.y + ((to.y - from.y) * number) / STEPS });
  return Array.from({ length: STEPS }, (_, number) => step(number + 1));
}

function covers({ x, y }, { width, height }, point) {
  return point.x > x && point.x < x + width && point.y > y && point.y < y + height;
}

/** How many pixels of the card would lie outside the view. */
function outside({ x, y }, { width, height }, view) {
  return Math.max(0, -x) + Math.max(0, -y) + Math.max(0, x + width - view.x) + Math.max(0, y + height - view.y);
}
