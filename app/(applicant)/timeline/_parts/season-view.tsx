import { api } from "@/app/_trpc/server";
import { LinkButton } from "@/app/_ui/button";
import { SeasonGantt } from "@/app/_ui/charts/season-gantt";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import type { Timeline } from "@/server/features/timeline/schema";
import { BoardProvider } from "../../_plan/board";
import { TaskSection } from "../../_plan/task-section";
import { FeedSection } from "./feed-section";
import { EASTERN, sayZone, zoneOr } from "./in-zone";
import { MonthList } from "./month-list";
import { placeItems, sayNext, toClashes, toLanes, WORDS } from "./timeline-words";
import { WaysOut } from "./ways-out";
import { ZoneSwitch } from "./zone-switch";

/** Which zone is shown, and which is the person's own: the one they told, else the one that the address tells. */
function chooseZone(told: string | null, asked: string | undefined) {
  const own = told ?? zoneOr(asked);
  const isEastern = asked === "eastern" || own === null;
  const shown = isEastern ? EASTERN : asked === "own" || asked === undefined ? own : (zoneOr(asked) ?? own);
  return { own, shown };
}

/** A person's season: the picture, its ways out, the same dates by month, own tasks, and the calendar's address. */
export async function SeasonView({ asked }: { asked: string | undefined }) {
  const [timeline, { tasks }, feed] = await Promise.all([
    api.timeline.mine(),
    api.tasks.list(),
    api.timeline.feed(),
  ]);
  const { items, clashes, today, season } = timeline;
  const zone = chooseZone(timeline.zone, asked);
  const placed = placeItems(items, zone.shown);
  return (
    <BoardProvider>
      <div className="space-y-10">
        <div className="space-y-5">
          <PageHeading
            title={`Your ${season} season`}
            lead={`Official dates stay where their publishers put them. Deadlines with a time are shown in ${zone.shown === EASTERN ? "US Eastern, in which they are set" : `the time of ${sayZone(zone.shown)}`}; a day without a time is the same day everywhere.`}
          />
          <ZoneSwitch {...zone} />
          <SeasonNotices timeline={timeline} />
        </div>
        <SeasonGantt
          name={`Your ${season} season by lane`}
          caption={sayNext(placed, clashes, today)}
          lanes={toLanes(placed)}
          clashes={toClashes(clashes)}
          today={today}
          words={WORDS}
        />
        <WaysOut clashes={clashes} tasks={tasks} />
        <MonthList placed={placed} zone={zone} today={today} />
        <div className="max-w-3xl">
          <TaskSection tasks={tasks.filter(({ doneAt }) => doneAt === null)} today={today} />
        </div>
        <FeedSection url={feed?.url ?? null} />
      </div>
    </BoardProvider>
  );
}

function SeasonNotices({ timeline: { hasPlan, items } }: { timeline: Timeline }) {
  const isProjected = items.some(({ status }) => status === "projected");
  return (
    <div className="space-y-3 empty:hidden">
      {hasPlan ? null : (
        <Notice title="Only the official dates are here yet">
          <p>
            Answer the first questions, and your exams, what your plan advises, and what does not fit together
            take their places beside them.
          </p>
          <p className="print:hidden">
            <LinkButton href="/plan/questions/1" variant="primary">
              Start with the first question
            </LinkButton>
          </p>
        </Notice>
      )}
      {isProjected ? (
        <Notice tone="caution" title="Some dates of this season are projected">
          <p>
            Nobody has published them yet. We worked them out from the season before. Check each with AAMC,
            NRMP or ECFMG before you act on it.
          </p>
        </Notice>
      ) : null}
    </div>
  );
}
