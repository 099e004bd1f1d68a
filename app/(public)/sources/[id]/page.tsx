import type { Metadata } from "next";
import Link from "next/link";
import { cache } from "react";
import { api } from "@/app/_trpc/server";
import { Chip } from "@/app/_ui/chip";
import { PageHeading, SectionHeading } from "@/app/_ui/page-heading";
import type { SourcePage as Source } from "@/server/features/methods/schema";
import { Figures } from "../../methods/_parts/figures";
import { orNotFound } from "../../_reading/or-not-found";
import { Pager } from "../../_reading/pager";
import { RuleChips } from "../../_reading/rule-chips";
import { PublicationFacts } from "../_parts/publication-facts";

type Props = PageProps<"/sources/[id]">;

const findSource = cache((id: string) => orNotFound(api.methods.source({ id })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await findSource((await params).id);
  return { title: `Source ${id}` };
}

export default async function SourcePage({ params }: Props) {
  const source = await findSource((await params).id);
  const { id, title, text, strength, resolution, publication, previous, next } = source;
  return (
    <article className="space-y-12">
      <div className="space-y-5">
        <PageHeading
          eyebrow={
            <Link href="/sources" className="link">
              Every source
            </Link>
          }
          title={title ?? `Statement ${id} of the guide`}
          lead={text}
        />
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Chip>{strength}</Chip>
          <span className="text-muted">{source.chapter ?? id}</span>
        </p>
        {resolution === null ? null : (
          <p className="measure border-s-2 border-info ps-3">
            <span className="font-semibold text-info">Our reading: </span>
            {resolution}
          </p>
        )}
        {publication === null ? (
          <p className="measure text-note text-muted">
            The guide is not ours to reprint: this is what it says, in our own words.
          </p>
        ) : (
          <PublicationFacts publication={publication} />
        )}
      </div>
      <CitingRules rules={source.rules} uncitedReason={source.uncitedReason} />
      <Figures
        figures={publication?.figures ?? []}
        of={id}
        lead="Every value the rules and pages take from this source."
      />
      <Pager
        label="Sources in reading order"
        previous={previous === null ? null : { href: `/sources/${previous}`, name: previous }}
        next={next === null ? null : { href: `/sources/${next}`, name: next }}
      />
    </article>
  );
}

function CitingRules({ rules, uncitedReason }: Pick<Source, "rules" | "uncitedReason">) {
  return (
    <section aria-labelledby="rules-title" className="space-y-4">
      <SectionHeading id="rules-title">Rules that cite it</SectionHeading>
      {rules.length === 0 ? (
        <p className="measure">None. {uncitedReason}</p>
      ) : (
        <ul className="divide-y divide-hairline border-y border-hairline">
          {rules.map((rule) => (
            <li key={rule.code} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2">
              <Link href={`/methods/${rule.code}`} className="link">
                {rule.title}
              </Link>
              <RuleChips priority={rule.priority} ourReading={rule.ourReading} />
              <span className="min-w-0 text-note text-muted">{rule.code}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
