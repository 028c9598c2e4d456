// The sign of an organisation in the network: as on the map, but as a picture the canvas can draw.

import { s } from "./dom.js";
import { leading, mark, standing } from "./marks.js";

const SIZE = 40;
const SHARP = 3; // drawn so many times as large, for fine screens

/** The address of the picture: shape, colour and letter of the leading function with a small count, or a dot. */
export function sign(roles, colour) {
  const picture = s("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${SIZE} ${SIZE}`, width: SIZE * SHARP, height: SIZE * SHARP });
  const first = leading(roles);
  if (!first) picture.append(s("circle", { cx: 20, cy: 20, r: 9, fill: colour("--muted"), stroke: colour("--card"), "stroke-width": 3 }));
  else picture.append(placed(mark(first.function, standing(first), 34)));
  if (roles.length > 1) picture.append(...badge(roles.length, colour));
  return `data:image/svg+xml;utf8,${encodeURIComponent(plain(new XMLSerializer().serializeToString(picture), colour))}`;
}

function placed(picture) {
  picture.setAttribute("x", 3);
  picture.setAttribute("y", 3);
  for (const edge of picture.querySelectorAll(".sirkit-edge")) edge.setAttribute("stroke", "var(--edge)");
  for (const text of picture.querySelectorAll("text")) text.setAttribute("font-family", "system-ui, sans-serif");
  return picture;
}

function badge(count, colour) {
  const text = s("text", { x: 33, y: 11.5, "text-anchor": "middle", "font-size": 11, "font-weight": 600, "font-family": "system-ui, sans-serif", fill: colour("--paper") });
  text.textContent = String(count);
  return [s("circle", { cx: 33, cy: 7.5, r: 7, fill: colour("--ink") }), text];
}

/** A picture by itself knows nothing of the page's colours. */
function plain(text, colour) {
  return text.replace(/var\((--[\w-]+)\)/g, (_, name) => colour(name));
}
