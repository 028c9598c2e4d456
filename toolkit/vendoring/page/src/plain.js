// Stands in for sanitize-html: a description is text, never markup.
const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export default function plain(source) {
  return source.replace(/[&<>"']/g, (sign) => SIGNS[sign]);
}
