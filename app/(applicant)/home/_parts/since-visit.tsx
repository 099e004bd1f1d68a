import Link from "next/link";
import { LookLine } from "@/app/_record/look-line";
import { api } from "@/app/_trpc/server";
import { Moment } from "@/app/_ui/moment";
import { SectionHeading } from "@/app/_ui/page-heading";
import type { PlanStatusRow } from "@/server/features/plans/schema";
import { sayReason } from "../../_plan/version-words";
import { listNews, type News } from "../../_plan/news";

/** What happened since the person was here last. Nothing stands here on a first visit. */
export async function SinceVisit({ statuses }: { statuses: readonly PlanStatusRow[] }) {
  const [{ lastVisitAt }, { versions }, { looks }] = await Promise.all([
    api.preferences.mine(),
    api.plans.list({}),
    api.audit.looks({}),
  ]);
  if (lastVisitAt === null) return null;
  const news = listNews(lastVisitAt, versions, statuses, looks);
  const isQuiet = news.versions.length + news.statuses + news.looks.length === 0;
  return (
    <section aria-labelledby="since-title" className="space-y-3">
      <SectionHeading id="since-title">Since your last visit</SectionHeading>
      <p className="text-note text-muted">
        You were here last on
        <span className="block">
          <Moment at={lastVisitAt} />
        </span>
      </p>
      {isQuiet ? <p>Nothing has changed since.</p> : <NewsList news={news} />}
    </section>
  );
}

function NewsList({ news: { versions, before, statuses, looks } }: { news: News }) {
  const [newest] = versions;
  return (
    <ul className="list-disc space-y-1 ps-5 marker:text-primary">
      {newest === undefined ? null : (
        <li>
          {versions.length === 1
            ? `Version ${newest.n} of your plan was made ${sayReason(newest)}.`
            : `${versions.length} versions of your plan were made, the newest ${sayReason(newest)}.`}{" "}
          {before === null ? null : (
            <Link href={`/plan/compare?from=${before}&to=${newest.n}`} className="link">
              See what changed
            </Link>
          )}
        </li>
      )}
      {statuses === 0 ? null : (
        <li>
          You said of {statuses === 1 ? "one line" : `${statuses} lines`} how far you are.{" "}
          <Link href="/plan" className="link">
            See your plan
          </Link>
        </li>
      )}
      {looks.map((look) => (
        <li key={look.id}>
          <LookLine look={look} />
        </li>
      ))}
    </ul>
  );
}
