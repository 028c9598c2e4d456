// How it stands with what was entered, in one word for the bar: the worst that is true.

const SLOW_MS = 1500;

export function stateOf({ connection, outbox, typing, dossier, ready }) {
  if (connection.lost(ready)) return "away";
  if (!ready) return "starting";
  if (connection.busy || outbox.waiting > SLOW_MS) return "busy";
  if (outbox.pending.size) return "saving";
  if (typing.refused.some((id) => dossier.has(id))) return "unkept";
  return typing.previews.size ? "saving" : "saved";
}
