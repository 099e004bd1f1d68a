import type { Metadata } from "next";
import Link from "next/link";
import { api } from "@/app/_trpc/server";
import { FactsList } from "@/app/_ui/facts-list";
import { PageHeading, SectionHeading } from "@/app/_ui/page-heading";
import { SECTIONS } from "@/server/rules/contract";
import { Bands } from "./_parts/bands";
import { HowToRead } from "./_parts/how-to-read";
import { RuleFilter } from "./_parts/rule-filter";
import { RuleSections } from "./_parts/rule-sections";
import { Uncited } from "./_parts/uncited";

export const metadata: Metadata = { title: "Methods" };

/** A search is a few words; what is longer is cut and not refused. */
const MAX_SEARCH = 100;

export default async function MethodsPage({ searchParams }: PageProps<"/methods">) {
  const asked = await searchParams;
  const q = typeof asked["q"] === "string" ? asked["q"].trim().slice(0, MAX_SEARCH) : "";
  const section = SECTIONS.find((name) => name === asked["section"]) ?? null;
  const overview = await api.methods.overview({ q, section });
  return (
    <div className="space-y-14">
      <div className="space-y-6">
        <PageHeading
          title="How a plan is made"
          lead={`A plan comes from ${overview.ruleCount} written rules. Each one looks at what you entered, says one thing, and names its sources. No other step stands between your answers and the plan.`}
        />
        <FactsList
          facts={[
            {
              name: "Rules",
              value: (
                <a href="#rules" className="link">
                  Every rule, with a search
                </a>
              ),
            },
            { name: "Edition of the rules", value: overview.edition },
            { name: "Season facts", value: `revision ${overview.seasonFacts}` },
            {
              name: "Sources",
              value: (
                <Link href="/sources" className="link">
                  {overview.sourceCount} statements and publications
                </Link>
              ),
            },
            {
              name: "Dates and fees",
              value: (
                <Link href="/calendar" className="link">
                  Calendar by season
                </Link>
              ),
            },
          ]}
        />
      </div>
      <HowToRead />
      <section id="rules" aria-labelledby="rules-title" className="space-y-6">
        <SectionHeading id="rules-title">Every rule</SectionHeading>
        <RuleFilter q={q} section={section} found={overview.found} ruleCount={overview.ruleCount} />
        <RuleSections sections={overview.sections} />
      </section>
      <Bands bands={overview.bands} premises={overview.premises} />
      <Uncited uncited={overview.uncited} />
    </div>
  );
}
