// The meeting places of the organisation in the form. They belong to who runs them; the first thing typed enters one.

import { h } from "./dom.js";
import { tidied } from "./fields.js";
import { entered, KIND, MeetingPlace } from "./meetingplace.js";

export class MeetingPlaces {
  constructor(store, form, options) {
    Object.assign(this, { store, form, options, owner: form.id, blocks: [] });
  }

  /** The ids of the places this organisation runs, in the order they were entered. */
  get ids() {
    const { store, owner } = this;
    return owner ? store.ids(KIND).filter((id) => store.record(KIND, id).run_by === owner).sort() : [];
  }

  get filled() {
    return this.ids.length > 0 || Object.keys(this.drafted).length > 0;
  }

  // --- what is typed of a place that is not entered yet ---------------------------------------------------------

  get name() {
    return `place of ${this.owner}`;
  }

  get drafted() {
    return (this.owner ? this.store.drafts.get(this.name) : this.form.drafting.values.place) ?? {};
  }

  draft(values) {
    if (this.owner) this.store.draft(this.name, values);
    else this.form.drafting.set({ place: values ?? undefined });
  }

  // --- drawing -------------------------------------------------------------------------------------------------

  element() {
    const { store } = this;
    this.list = h("div", {});
    this.another = h("p", {}, h("button", { type: "button", class: "quiet", onclick: () => this.add(null).open() }, store.say("place.another")));
    this.refresh();
    return h("div", { class: "sirkit-places" }, this.list, this.another);
  }

  add(id) {
    const block = new MeetingPlace(this, id);
    this.blocks.push(block);
    this.list.append(block.element());
    this.another.hidden = this.blocks.some((one) => !one.id);
    return block;
  }

  refresh() {
    const { store, ids } = this;
    if (!this.list) return; // not wanted yet
    for (const block of this.blocks.filter(({ id }) => id && !store.record(KIND, id))) this.take(block);
    const fresh = ids.filter((id) => !this.blocks.some((block) => block.id === id));
    if (fresh.length) this.spare();
    for (const id of fresh) this.add(id);
    if (!this.blocks.length) this.add(null);
    this.blocks.forEach((block) => block.refresh());
    this.another.hidden = !this.owner || this.blocks.some((one) => !one.id);
  }

  /** Take away the block for a new place, where nothing is typed and no hand is on it. */
  spare() {
    const block = this.blocks.find(({ id }) => !id);
    if (block && !Object.keys(this.drafted).length && !block.box.contains(document.activeElement)) this.take(block);
  }

  take(block) {
    block.box.remove();
    this.blocks.splice(this.blocks.indexOf(block), 1);
  }

  keep() {
    this.blocks.forEach((block) => block.flush());
  }

  /** The operations that enter the drafted place of a new organisation. */
  entering(owner) {
    const { place } = this.form.drafting.values;
    return place ? entered(place, owner, tidied(this.form.values.name)) : [];
  }

  refused(change, messages) {
    for (const block of this.blocks) if (change.ops.some((op) => op.kind === KIND && op.id === block.id)) block.refused(change, messages);
  }
}
