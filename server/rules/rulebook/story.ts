import { all, any, known, not } from "../engine/condition";
import { section } from "../engine/rule";
import {
  flag,
  lowOrMultiple,
  multipleAttempts,
  notAfterMatch,
  phaseIs,
  scored250Up,
  scoredBelow240,
} from "./conditions";

const draft = flag("a personal statement is drafted", "statement.draft", "hasDraft");
const addresses = flag(
  "the statement speaks of the exam history",
  "statement.addressesHistory",
  "addressesHistory",
);
const explainsWhy = flag(
  "the statement says why anesthesiology",
  "statement.explainsWhyAnesthesiology",
  "explainsWhy",
);
const noNeed = all(notAfterMatch, addresses, not(multipleAttempts), scored250Up);

export const STORY = section("story", [
  {
    code: "story.one-story",
    priority: "high",
    sources: ["G4.2e", "G5.0", "G6.2e"],
    when: all(phaseIs("before-step2", "ready-to-apply"), not(draft)),
    say: () => ({
      title: "Draft one story for the whole application",
      body: "Statement, CV and letters should tell the same thing: why anesthesiology, how you have lived it so far, what was hard and how you grew. The whole file has to show that you are ready, reliable and able to start.",
      steps: ["Write one rough page this week. Improve it later.", "Give it to your letter writers too."],
      window: null,
    }),
  },
  {
    code: "story.why-anesthesiology",
    priority: "high",
    sources: ["G4.2e"],
    when: all(notAfterMatch, draft, not(explainsWhy)),
    say: () => ({
      title: "Say why anesthesiology",
      body: "The draft does not answer this yet, and it is the centre of the statement.",
      steps: ["Start from one case you saw and what you wanted to do next."],
      window: null,
    }),
  },
  {
    code: "story.address",
    priority: "high",
    sources: ["G5.2a", "G5.2e", "G4.1d"],
    when: all(notAfterMatch, lowOrMultiple, draft, not(addresses)),
    say: () => ({
      title: "Address the exam history in a few lines",
      body: "Readers will see it. A short, calm account helps: own it, explain it, say what you changed, point to what has gone well since. It is one part of you, not the headline.",
      steps: ["Write four sentences, one for each of these.", "Have a mentor read only those four."],
      window: null,
    }),
  },
  {
    code: "story.do-not-overexplain",
    priority: "normal",
    sources: ["G5.2b"],
    when: all(notAfterMatch, addresses, not(known(noNeed))),
    say: () => ({
      title: "Keep the account of your scores short",
      body: "Excuses, blame or a statement that turns around the scores work against you.",
      steps: ["Cut it to what you changed and what followed."],
      window: null,
    }),
  },
  {
    code: "story.no-need",
    priority: "normal",
    sources: ["G5.2a"],
    isOurs: true,
    when: noNeed,
    say: () => ({
      title: "You can leave the exam history out",
      body: "There is nothing in it to defend. The lines are better spent on why anesthesiology.",
      steps: ["Take that part out of the statement."],
      window: null,
    }),
  },
  {
    code: "story.interview-answers",
    priority: "high",
    sources: ["G5.2c", "G5.2d", "G6.2e"],
    when: all(phaseIs("ready-to-apply", "applying", "ranking"), any(multipleAttempts, scoredBelow240)),
    say: () => ({
      title: "Rehearse three answers about your scores",
      body: "Expect to be asked what happened, how your studying changed, and what since then shows that you are ready. A good answer has three parts: the fact, what you learned, how you work now.",
      steps: [
        "Write each answer in three sentences.",
        "Say them aloud to your mentor until they feel plain.",
      ],
      window: null,
    }),
  },
]);
