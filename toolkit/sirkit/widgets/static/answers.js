// Answers of a unit, kept like everything else; check.py names their records the same way.

export function record(unit, question) {
  return `${unit}-${question}`.replaceAll("_", "-").toLowerCase();
}

/** What has been answered to a question, "" where nothing has. */
export function answered(store, unit, question) {
  return store.record("answer", record(unit, question))?.answer ?? "";
}

/** Keep an answer; an empty one takes it away. Returns true where that is a change. */
export function keep(store, unit, question, answer) {
  return keepAll(store, unit, { [question]: answer });
}

/** Keep several answers, question to answer, as one change. Returns true where that is one. */
export function keepAll(store, unit, answers) {
  const ops = Object.entries(answers).flatMap(([question, answer]) => written(store, unit, question, answer));
  store.commit(ops, "answer");
  return ops.length > 0;
}

/** The operations that write an answer; an empty one takes it away. */
export function written(store, unit, question, answer) {
  const id = record(unit, question);
  const values = answer.trim() ? { unit, question, answer } : { unit: null, question: null, answer: null };
  return Object.entries(values).map(([field, value]) => store.put("answer", id, field, value)).filter(Boolean);
}
