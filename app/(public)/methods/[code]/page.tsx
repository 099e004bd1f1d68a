import type { Metadata } from "next";
import Link from "next/link";
import { cache } from "react";
import { api } from "@/app/_trpc/server";
import { FactsList } from "@/app/_ui/facts-list";
import { PageHeading, SectionHeading } from "@/app/_ui/page-heading";
import { ClauseTree } from "../../_reading/clause";
import { orNotFound } from "../../_reading/or-not-found";
import { Pager } from "../../_reading/pager";
import { RuleChips } from "../../_reading/rule-chips";
import { SECTION_TITLES } from "../../_reading/words";
import { Citations } from "../_parts/citations";
import { EarlierRows } from "../_parts/earlier-rows";
import { Figures } from "../_parts/figures";
import { Parameters } from "../_parts/parameters";

type Props = PageProps<"/methods/[code]">;

const findRule = cache((code: string) => orNotFound(api.methods.rule({ code })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code } = await findRule((await params).code);
  return { title: `Rule ${code}` };
}

export default async function RulePage({ params }: Props) {
  const rule = await findRule((await params).code);
  const { previous, next } = rule;
  return (
    <article className="space-y-12">
      <div className="space-y-5">
        <PageHeading
          eyebrow={
            <Link href="/methods#rules" className="link">
              Every rule
            </Link>
          }
          title={rule.title}
        />
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <RuleChips priority={rule.priority} ourReading={rule.ourReading} />
          <span className="min-w-0 text-muted">{rule.code}</span>
        </p>
        <FactsList
          facts={[
            { name: "Section", value: SECTION_TITLES[rule.section] },
            { name: "Edition", value: rule.edition },
            { name: "Season facts", value: `revision ${rule.seasonFacts}` },
          ]}
        />
      </div>
      <section aria-labelledby="when-title" className="measure space-y-4">
        <SectionHeading id="when-title">When it speaks</SectionHeading>
        {rule.earlier === null ? null : <EarlierRows earlier={rule.earlier} />}
        <ClauseTree clause={rule.condition} />
        <p className="text-note text-muted">
          An open answer is neither yes nor no: while the condition hangs on one, the rule stays silent.
        </p>
      </section>
      <Citations citations={rule.citations} ourReading={rule.ourReading} />
      <Parameters parameters={rule.parameters} />
      <Figures figures={rule.figures} lead="Dates, fees and figures of a season that its text quotes." />
      <Pager
        label="Rules in reading order"
        previous={previous ? { href: `/methods/${previous.code}`, name: previous.title } : null}
        next={next ? { href: `/methods/${next.code}`, name: next.title } : null}
      />
    </article>
  );
}
