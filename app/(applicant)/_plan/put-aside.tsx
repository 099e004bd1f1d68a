import { SectionHeading } from "@/app/_ui/page-heading";
import type { Task } from "@/server/features/tasks/schema";
import type { Facts } from "@/server/rules/contract";
import { OldTask } from "./old-task";
import { OwnLineCard } from "./own-line";
import type { OwnLine } from "./own-lines";

/** Everything that is done, not for the person, or removed, with the way back. */
export function PutAside({
  lines,
  done,
  removed,
  facts,
  today,
}: {
  lines: readonly OwnLine[];
  done: readonly Task[];
  removed: readonly Task[];
  facts: Facts | null;
  today: string;
}) {
  const count = lines.length + done.length + removed.length;
  if (count === 0) return null;
  return (
    <section id="aside" aria-labelledby="aside-title" className="space-y-3 print:hidden">
      <SectionHeading id="aside-title">
        Done and put aside <span className="text-muted">({count})</span>
      </SectionHeading>
      <p className="text-note text-muted">
        It stays like this when the plan changes. Everything here can be taken back.
      </p>
      {facts === null
        ? null
        : lines.map((own) => (
            <OwnLineCard key={own.line.code} own={own} facts={facts} today={today} isOpen={false} />
          ))}
      {done.length + removed.length === 0 ? null : (
        <ul className="divide-y divide-hairline border-y border-hairline">
          {[...done, ...removed].map((task) => (
            <OldTask key={task.id} task={task} isRemoved={removed.includes(task)} />
          ))}
        </ul>
      )}
    </section>
  );
}
