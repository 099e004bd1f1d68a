import Link from "next/link";
import { Moment } from "@/app/_ui/moment";
import { SectionHeading } from "@/app/_ui/page-heading";
import type { VersionSummary } from "@/server/features/plans/schema";
import { CompareForm } from "./compare-form";
import { sayLines, sayReason } from "./version-words";

/** Every version of the plan, newest first, and a way to compare two of them. */
export function VersionList({
  versions,
  newest,
  next,
  isFirstPage,
}: {
  versions: readonly VersionSummary[];
  newest: number;
  next: number | null;
  isFirstPage: boolean;
}) {
  return (
    <section id="versions" aria-labelledby="versions-title" className="space-y-3 print:hidden">
      <SectionHeading id="versions-title">All versions</SectionHeading>
      <p className="text-note text-muted">
        A version is kept as it was made and never changes. A new one is made when the plan would read
        differently.
      </p>
      {newest > 1 ? <CompareForm newest={newest} /> : null}
      <ol className="divide-y divide-hairline border-y border-hairline">
        {versions.map((version) => (
          <li key={version.n} className="py-2">
            <Link
              href={`/plan/v/${version.n}`}
              className="link inline-flex min-h-11 items-center font-semibold"
            >
              Version {version.n}
            </Link>
            <span className="block text-note text-muted">
              Made {sayReason(version)}; {sayLines(version.count)}. <VersionAuthor author={version.author} />
              <span className="block">
                <Moment at={version.createdAt} />
              </span>
            </span>
          </li>
        ))}
      </ol>
      <p className="flex flex-wrap gap-x-6">
        {isFirstPage ? null : (
          <Link href="/plan#versions" className="link inline-flex min-h-11 items-center">
            Newest versions
          </Link>
        )}
        {next === null ? null : (
          <Link href={`/plan?before=${next}#versions`} className="link inline-flex min-h-11 items-center">
            Older versions
          </Link>
        )}
      </p>
    </section>
  );
}

/** Who had a version made. */
export function VersionAuthor({ author }: Pick<VersionSummary, "author">) {
  return author === null ? (
    "By Airway."
  ) : (
    <>
      By <bdi>{author.name}</bdi>.
    </>
  );
}
