// Settling: what is drawn anew and looks the same stays as it is, so that no tap on it is lost, and nothing unfolds or folds.

/** Give an element these children, of lists item by item; what hears something hears it by what it shows alone. */
export function settle(element, children) {
  const before = [...element.children];
  children.forEach((child, at) => {
    const there = before[at];
    if (!there) element.append(child);
    else if (there.isEqualNode(child)) return;
    else if (there.tagName === "UL" && child.tagName === "UL" && there.className === child.className) settle(there, [...child.children]);
    else there.replaceWith(child);
  });
  before.slice(children.length).forEach((one) => one.remove());
}
