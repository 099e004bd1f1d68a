import Link from "next/link";
import { FactsList } from "@/app/_ui/facts-list";
import { SectionHeading } from "@/app/_ui/page-heading";
import { Panel } from "@/app/_ui/panel";
import { isFields, readFact, type GuestFacts } from "@/app/(public)/start/_profile/fact-access";
import { sayValue } from "@/app/(public)/start/_words/fact-words";

const STEPS = [
  { head: "step1", name: "Step 1", href: "/profile/step-1", dates: ["date"] },
  { head: "step2ck", name: "Step 2 CK", href: "/profile/step-2-ck", dates: ["date", "retakeDate"] },
  { head: "step3", name: "Step 3", href: "/profile/step-3", dates: ["date"] },
] as const;

const NAMES: Readonly<Record<string, string>> = { date: "Date", retakeDate: "Retake" };

/** The three exams as the record has them, each with the way to change it. */
export function StepsSection({ facts }: { facts: GuestFacts }) {
  return (
    <section aria-labelledby="steps-title" className="space-y-4">
      <SectionHeading id="steps-title">The three Steps</SectionHeading>
      <div className="grid gap-4 lg:grid-cols-3">
        {STEPS.map(({ head, name, href, dates }) => {
          const exam = readFact(facts, head);
          const has = (key: string) => isFields(exam) && exam[key] !== undefined && exam[key] !== null;
          const row = (key: string, label: string) => ({
            key,
            name: label,
            value: sayValue(`${head}.${key}`, readFact(facts, `${head}.${key}`)),
          });
          const hasResult = ["passed", "failed"].some(
            (result) => readFact(facts, `${head}.status`) === result,
          );
          return (
            <Panel key={head} as="article" className="flex flex-col gap-3">
              <SectionHeading level={3}>{name}</SectionHeading>
              <FactsList
                facts={[
                  row("status", "Status"),
                  ...dates
                    .filter((key) => key === "date" || has(key))
                    .map((key) => row(key, NAMES[key] ?? key)),
                  ...(hasResult ? [row("attempts", "Attempts")] : []),
                  ...(has("score") || (hasResult && head !== "step1") ? [row("score", "Score")] : []),
                ]}
              />
              <Link href={href} className="link mt-auto inline-flex min-h-11 w-fit items-center print:hidden">
                Change<span className="sr-only"> {name}</span>
              </Link>
            </Panel>
          );
        })}
      </div>
    </section>
  );
}
