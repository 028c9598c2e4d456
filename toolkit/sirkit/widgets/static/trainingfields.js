// What a training is made of: the fields of its steps, and of its outcomes, what proves and what practises them.

const LINE = 200;
const PARAGRAPH = 4000;
const MOST = 10_000;
const EUROS = 1_000_000;
const present = ({ format }) => format !== "online";
const number = (field, key, { min = 0, max = MOST, help = null } = {}) => ({ field, key, help, control: "line", type: "number", min, max });

export const LEVELS = [1, 2, 3, 4, 5, 6]; // after Bloom

/** The fields of each step that is a form. */
export const FIELDS = {
  need: [
    { field: "title", key: "training.title", control: "line", longest: LINE, required: true, wide: true },
    { field: "profession", key: "training.profession", help: "training.profession_help", control: "line", longest: LINE, wide: true },
    { field: "need", key: "training.need", help: "training.need_help", control: "text", longest: PARAGRAPH },
    { field: "evidence", key: "training.evidence", help: "training.evidence_help", control: "text", longest: PARAGRAPH, rows: 3 },
  ],
  audience: [
    { field: "audience", key: "training.audience", help: "training.audience_help", control: "line", longest: LINE, wide: true },
    { field: "entry", key: "training.entry", help: "training.entry_help", control: "line", longest: LINE, wide: true },
  ],
  workload: [number("units", "training.units", { min: 1, help: "training.units_help" }), number("self_study", "training.self_study", { help: "training.self_study_help" })],
  frame: [
    { field: "format", key: "training.format", help: "training.format_help", control: "choice", choices: ["presence", "online", "blended"] },
    { field: "language", key: "training.language", help: "training.language_help", control: "line", longest: LINE },
    { field: "city", key: "training.city", control: "place", also: ["ags", "lat", "lon"], wide: true, when: present },
    { field: "street", key: "training.street", control: "line", longest: LINE, wide: true, when: present },
    { field: "step_free", key: "training.step_free", control: "choice", choices: [true, false], when: present },
    { field: "childcare", key: "training.childcare", control: "choice", choices: [true, false] },
    { field: "starts_on", key: "training.starts_on", control: "line", type: "date" },
    { field: "ends_on", key: "training.ends_on", control: "line", type: "date" },
    number("seats", "training.seats", { min: 1 }),
  ],
  provider: [{ field: "provider", key: "training.provider", help: "training.provider_help", control: "organisation", wide: true }],
  price: [
    number("price", "training.price", { max: EUROS, help: "training.price_help" }),
    number("own_share", "training.own_share", { max: EUROS, help: "training.own_share_help" }),
  ],
  evaluation: [{ field: "evaluation", key: "training.evaluation", help: "training.evaluation_help", control: "text", longest: PARAGRAPH }],
};

/** What each list holds: which field ticks outcomes, and its words. */
export const PARTS = {
  outcomes: {
    kind: "outcome", add: "trainings.outcome_add", form: "trainings.outcome_form", empty: "trainings.outcome_empty",
    fields: [
      { field: "verb", key: "outcome.verb", help: "outcome.verb_help", control: "line", longest: LINE, required: true, wide: true },
      { field: "object", key: "outcome.object", help: "outcome.object_help", control: "line", longest: LINE, wide: true },
      { field: "condition", key: "outcome.condition", help: "outcome.condition_help", control: "line", longest: LINE, wide: true },
      { field: "level", key: "outcome.level", help: "outcome.level_help", control: "choice", choices: LEVELS, wide: true },
    ],
  },
  assessment: {
    kind: "assessment", holds: "proves", asks: "trainings.proves", add: "trainings.assessment_add", form: "trainings.assessment_form", empty: "trainings.assessment_empty",
    fields: [{ field: "text", key: "assessment.text", help: "assessment.text_help", control: "line", longest: LINE, required: true, wide: true }],
  },
  activities: {
    kind: "activity", holds: "practises", asks: "trainings.practises", add: "trainings.activity_add", form: "trainings.activity_form", empty: "trainings.activity_empty",
    fields: [
      { field: "text", key: "activity.text", help: "activity.text_help", control: "line", longest: LINE, required: true, wide: true },
      { field: "minutes", key: "activity.minutes", control: "line", type: "number", min: 1, max: MOST },
    ],
  },
};
