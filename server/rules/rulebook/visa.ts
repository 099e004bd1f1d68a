import { all, any, known, not } from "../engine/condition";
import { section } from "../engine/rule";
import type { View } from "../engine/view";
import { usd } from "../engine/words";
import { permanentResident, scoredBelow240, usCitizen, visaIs } from "./conditions";

const notNeeded = all(not(usCitizen), any(permanentResident, visaIs("none")));
const needsVisa = all(not(usCitizen), visaIs("j1", "h1b", "either"), not(known(notNeeded)));
const onlyH1b = all(not(usCitizen), visaIs("h1b"), not(known(notNeeded)));

function sayPayment({ season }: View): string {
  const { value, status } = season.h1bPayment;
  return `a payment of ${usd(value.amountUsd)} for new petitions for people abroad (${status}; its later status is not verified)`;
}

export const VISA = section("visa", [
  {
    code: "visa.decide",
    priority: "high",
    sources: ["G5.3a", "F8"],
    when: all(not(usCitizen), visaIs("unknown"), not(permanentResident)),
    quotes: ["h1bPayment"],
    say: (view) => ({
      title: "Decide which visa to aim for",
      body: `A J-1 comes through ECFMG/Intealth, brings the two-year home rule and does not require Step 3. For an H-1B the employer petitions, Step 3 must be passed before, and there is ${sayPayment(view)}.`,
      steps: [
        "Compare both with your plans after training.",
        "If you can accept either, say so: it keeps more programs open.",
      ],
      window: null,
    }),
  },
  {
    code: "visa.research-policies",
    priority: "high",
    sources: ["G5.3c", "G4.2g"],
    when: needsVisa,
    say: () => ({
      title: "Note every program's visa policy",
      body: "Policies differ and change. A list with the source and the day you looked saves fees on programs that can't take you.",
      steps: [
        "Read each program's own page, and write down the policy, the link and the date.",
        "Ask by e-mail where the page is silent.",
      ],
      window: null,
    }),
  },
  {
    code: "visa.h1b-narrow",
    priority: "high",
    sources: ["G5.3a", "F8"],
    when: onlyH1b,
    quotes: ["h1bPayment"],
    say: (view) => ({
      title: "H-1B alone narrows the list",
      body: `Fewer programs sponsor an H-1B, some ask for Step 3 first, and there is ${sayPayment(view)}. Check it before relying on it.`,
      steps: [
        "See if a J-1 alongside it would be acceptable to you.",
        "Ask H-1B programs who carries the payment.",
      ],
      window: null,
    }),
  },
  {
    code: "visa.borderline",
    priority: "high",
    sources: ["G5.3b"],
    when: all(needsVisa, scoredBelow240),
    say: () => ({
      title: "Score and visa are weighed together",
      body: "A program may hesitate when a score in this range comes with visa work. It is one more reason to look for programs that sponsor as a routine.",
      steps: ["Put programs with a record of sponsoring IMGs first."],
      window: null,
    }),
  },
  {
    code: "visa.not-needed",
    priority: "normal",
    sources: ["F8"],
    when: notNeeded,
    say: () => ({
      title: "Say early that you need no visa",
      body: "Programs look for this. Published Match figures still count permanent residents among the non-US IMGs.",
      steps: ["Put your status in the application and in your first e-mails."],
      window: null,
    }),
  },
]);
