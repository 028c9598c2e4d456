// The names in the picture of the network: each beside its sign, none over another. Who has no room shows its name when
// one looks closer, or chooses it.

const LONGEST_PX = 132;
const NARROW_PX = 108;
const LINE_PX = 15;
const SIGN_PX = 30;
const GAP = 3;
const MORE = "…";
export const FONT_PX = 12;

const measured = document.createElement("canvas").getContext("2d");

/** A name in at most two lines: { text, width, height } in pixels. */
export function lines(name, narrow) {
  measured.font = `600 ${FONT_PX}px system-ui, sans-serif`;
  const most = narrow ? NARROW_PX : LONGEST_PX;
  const wide = (text) => measured.measureText(text).width;
  const made = [""];
  for (const word of name.trim().split(/\s+/)) {
    const longer = made.at(-1) ? `${made.at(-1)} ${word}` : word;
    if (wide(longer) <= most || !made.at(-1)) made[made.length - 1] = longer;
    else made.push(word);
  }
  const two = made.length > 2 ? [made[0], `${made[1]} ${MORE}`] : made;
  const fit = two.map((line) => short(line, most, wide));
  return { text: fit.join("\n"), width: Math.max(...fit.map(wide)) + 2 * GAP, height: fit.length * LINE_PX };
}

function short(line, most, wide) {
  let text = line;
  while (wide(text) > most && text.length > 2) text = text.replace(/.…?$/u, "") + MORE;
  return text;
}

const SIDES = [
  { halign: "center", valign: "bottom", x: 0, y: 1 },
  { halign: "right", valign: "center", x: 1, y: 0 },
  { halign: "left", valign: "center", x: -1, y: 0 },
  { halign: "center", valign: "top", x: 0, y: -1 },
];

/**
 * Where names go: id → { halign, valign, text }. `signs` are [{ id, x, y, name }] in pixels of the view, the more important
 * ones first; `view` is its size.
 */
export function named(signs, view, narrow) {
  const taken = signs.map(({ x, y }) => ({ x, y, width: SIGN_PX, height: SIGN_PX }));
  const found = new Map();
  for (const { id, x, y, name } of signs) {
    const { text, ...size } = lines(name, narrow);
    const spot = SIDES.map((side) => ({ side, box: beside({ x, y }, size, side) }))
      .find(({ box }) => within(box, view) && !taken.some((other) => meets(box, other)));
    if (!spot) continue;
    taken.push(spot.box);
    found.set(id, { text, halign: spot.side.halign, valign: spot.side.valign });
  }
  return found;
}

function beside({ x, y }, { width, height }, side) {
  return { x: x + side.x * (SIGN_PX / 2 + GAP + width / 2), y: y + side.y * (SIGN_PX / 2 + GAP + height / 2), width, height };
}

function meets(one, other) {
  return Math.abs(one.x - other.x) < (one.width + other.width) / 2 && Math.abs(one.y - other.y) < (one.height + other.height) / 2;
}

function within({ x, y, width, height }, view) {
  return x - width / 2 >= 0 && y - height / 2 >= 0 && x + width / 2 <= view.width && y + height / 2 <= view.height;
}
