import type { Metadata } from "next";
import Link from "next/link";
import { api } from "@/app/_trpc/server";
import { Chip } from "@/app/_ui/chip";
import { PageHeading, SectionHeading } from "@/app/_ui/page-heading";
import type { SourceLine } from "@/server/features/methods/schema";

export const metadata: Metadata = { title: "Sources" };

export default async function SourcesPage() {
  const { publications, chapters } = await api.methods.sources();
  return (
    <div className="space-y-12">
      <PageHeading
        eyebrow={
          <Link href="/methods" className="link">
            Methods
          </Link>
        }
        title="Sources"
        lead="Two kinds: publications of the bodies that run the process, and the statements of one strategy guide, told in our own words. Where the two disagree, a plan shows both."
      />
      <section aria-labelledby="publications" className="space-y-3">
        <SectionHeading id="publications">Publications</SectionHeading>
        <SourceLines lines={publications} />
      </section>
      <section aria-labelledby="guide" className="space-y-8">
        <SectionHeading id="guide">The guide, statement by statement</SectionHeading>
        {chapters.map(({ id, title, statements }) => (
          <section key={id} aria-labelledby={id} className="space-y-3">
            <SectionHeading level={3} id={id}>
              {id}: {title}
            </SectionHeading>
            <SourceLines lines={statements} />
          </section>
        ))}
      </section>
    </div>
  );
}

function SourceLines({ lines }: { lines: readonly SourceLine[] }) {
  return (
    <ul className="border-b border-hairline">
      {lines.map(({ id, title, text, strength, resolution, ruleCount }) => (
        <li
          key={id}
          className="grid gap-x-8 gap-y-1 border-t border-hairline py-3 md:grid-cols-[minmax(0,1fr)_14rem] print:break-inside-avoid"
        >
          <div className="measure min-w-0">
            <Link href={`/sources/${id}`} className="link font-semibold">
              {title === null ? id : `${id}: ${title}`}
            </Link>
            <p>{text}</p>
          </div>
          <p className="flex flex-wrap items-start gap-2 text-note text-muted md:justify-end">
            {title === null ? null : <Chip>{strength}</Chip>}
            {resolution === null ? null : (
              <Chip tone="info" mark="diamond">
                Our reading
              </Chip>
            )}
            <span className="py-0.5">{ruleCount === 1 ? "1 rule" : `${ruleCount} rules`}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
