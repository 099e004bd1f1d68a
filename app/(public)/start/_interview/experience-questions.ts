import { textIn, wholeNumber, type FormField } from "../_fields/form-field";
import { SPECIALTIES, USCE_KINDS } from "../_fields/options";
import { isFields, writeFact, type Fields, type GuestFacts } from "../_profile/fact-access";
import { LATER, NO_FOLLOW_UPS, toForm, type Question } from "./question";

/** The entries of a list of facts, whatever stands there. */
function entriesOf(facts: GuestFacts, path: "usce" | "letters"): readonly Fields[] {
  const list: readonly unknown[] = facts[path] ?? [];
  return list.filter(isFields);
}

/** Puts entries back; an empty list says "none", which is not the same as nothing said. */
function writeEntries(
  facts: GuestFacts,
  path: string,
  entries: readonly Fields[],
  isNone: boolean,
): GuestFacts {
  return writeFact(facts, path, entries.length === 0 && !isNone ? undefined : entries);
}

const PLACEMENT: readonly FormField[] = [
  {
    key: "kind",
    kind: "options",
    label: "What kind?",
    hint: "If there is more than one, start with the most important. You can add others in the plan.",
    needed: "Choose the kind of placement, or choose another answer above.",
    options: USCE_KINDS,
  },
  {
    key: "specialty",
    kind: "options",
    label: "In which field?",
    needed: "Choose the field, or choose another answer above.",
    options: SPECIALTIES,
  },
  {
    key: "weeks",
    kind: "number",
    min: 0,
    max: 520,
    label: "How many weeks?",
    hint: "You can leave this empty.",
  },
];

export const USCE: Question = {
  title: "US clinical experience",
  question: "Do you have clinical experience in the US?",
  hint: "Electives, sub-internships, externships, observerships and shadowing count.",
  why: "It shows how you work in US teams, and it is where US letters come from.",
  later: "Not sure, or later",
  choices: () => [
    { value: "none", label: "None yet" },
    { value: "planned", label: "Planned" },
    { value: "done", label: "Done" },
  ],
  followUps: (choice) => (choice === "planned" || choice === "done" ? PLACEMENT : []),
  required: ["kind", "specialty"],
  read: (facts) => {
    if (!Array.isArray(facts.usce)) return {};
    const [first] = entriesOf(facts, "usce");
    if (first === undefined) return { choice: "none" };
    return toForm({
      choice: first["status"],
      kind: first["kind"],
      specialty: first["specialty"],
      weeks: first["weeks"],
    });
  },
  // The interview speaks of the first placement; further ones, from the plan or a file, stay as they are.
  write: (facts, form) => {
    const [first = {}, ...others] = entriesOf(facts, "usce");
    const status = form["choice"];
    if (status === "none") return writeFact(facts, "usce", []);
    if (status === undefined || status === LATER) return writeEntries(facts, "usce", others, false);
    const { weeks: _weeks, ...kept } = first;
    const weeks = wholeNumber(form["weeks"]);
    const entry = {
      ...kept,
      kind: textIn(form, "kind"),
      specialty: textIn(form, "specialty"),
      status,
      ...(weeks === undefined ? {} : { weeks }),
    };
    return writeEntries(facts, "usce", [entry, ...others], false);
  },
};

const isAsked = (letter: Fields) =>
  letter["specialty"] === "anesthesiology" && letter["us"] === true && letter["observedDirectly"] === true;

export const LETTERS: Question = {
  title: "Letters",
  question: "Has a US anesthesiologist who saw you work agreed to write for you?",
  hint: "If there are several, choose the one that is furthest along.",
  why: "These letters weigh most, and they take the longest to get.",
  later: "Not sure, or later",
  choices: () => [
    { value: "none", label: "No, none yet" },
    { value: "planned", label: "Not asked yet, but I know whom to ask" },
    { value: "requested", label: "Asked, and on its way" },
    { value: "received", label: "Written" },
  ],
  followUps: NO_FOLLOW_UPS,
  read: (facts) => {
    if (!Array.isArray(facts.letters)) return {};
    return toForm({ choice: entriesOf(facts, "letters").find(isAsked)?.["status"] ?? "none" });
  },
  write: (facts, { choice }) => {
    const entries = entriesOf(facts, "letters");
    const own = entries.find(isAsked);
    const others = entries.filter((letter) => letter !== own);
    if (choice === undefined || choice === LATER) return writeEntries(facts, "letters", others, false);
    if (choice === "none")
      return writeEntries(
        facts,
        "letters",
        entries.filter((letter) => !isAsked(letter)),
        true,
      );
    const letter = { ...own, specialty: "anesthesiology", us: true, observedDirectly: true, status: choice };
    return writeFact(facts, "letters", [letter, ...others]);
  },
};
