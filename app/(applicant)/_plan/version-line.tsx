import Link from "next/link";
import { api } from "@/app/_trpc/server";
import { Moment } from "@/app/_ui/moment";
import type { CurrentPlan, VersionSummary } from "@/server/features/plans/schema";
import type { Cause } from "@/server/rules/contract";
import { UpdateNow } from "./update-now";
import { sayPending, sayReason } from "./version-words";

/** Which version the plan on the screen is, why it was made, and what has changed since. */
export async function VersionLine({ version, pending }: Pick<CurrentPlan, "version" | "pending">) {
  if (version === null) {
    return (
      <p className={LINE}>
        <span>
          <strong>Not stored yet.</strong> It will be version 1 soon.
        </span>
        <UpdateNow />
      </p>
    );
  }
  const { n } = version;
  const causes = await findCauses(version);
  return (
    <div className={LINE}>
      <p>
        <Link href={`/plan/v/${n}`} className="link font-semibold">
          Version {n}
        </Link>
        , made {sayReason(version, causes)}
        {pending === null ? "." : `, ${sayPending(pending, n + 1)}.`}
        {/* On a line of its own: it gets shorter once the browser knows the person's zone. */}
        <span className="block text-muted">
          <Moment at={version.createdAt} />
        </span>
      </p>
      {n > 1 || pending !== null ? (
        <Link
          href={pending === null ? `/plan/compare?from=${n - 1}&to=${n}` : `/plan/compare?from=${n}&to=now`}
          className="link inline-flex min-h-11 items-center print:hidden"
        >
          {pending === null ? "What changed" : "What is changing"}
        </Link>
      ) : null}
      {pending === null ? null : <UpdateNow />}
    </div>
  );
}

const LINE = "flex flex-wrap items-center gap-x-4 gap-y-1 border-s-4 border-primary ps-3 text-note";

/** What made a version differ from the one before. */
async function findCauses({ n, reason }: VersionSummary): Promise<Cause[]> {
  if (n === 1 || reason !== "facts-changed") return [];
  const { difference } = await api.plans.compare({ from: n - 1, to: n });
  return difference.lines.map(({ cause }) => cause);
}
