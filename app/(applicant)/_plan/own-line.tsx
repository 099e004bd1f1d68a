import { LineCard } from "@/app/(public)/start/_plan/line-card";
import type { Facts } from "@/server/rules/contract";
import { LineStatus } from "./line-status";
import type { OwnLine } from "./own-lines";

/** One line of the plan as everybody reads it, with what its person says of it below. */
export function OwnLineCard({
  own: { line, status },
  facts,
  today,
  isOpen,
}: {
  own: OwnLine;
  facts: Facts;
  today: string;
  isOpen: boolean;
}) {
  return (
    <div data-place={line.code} className="print:break-inside-avoid">
      <LineCard line={line} facts={facts} isOpen={isOpen} />
      <LineStatus code={line.code} title={line.title} status={status} today={today} />
    </div>
  );
}
