import type { Recommendation } from "@/server/rules/contract";
import { Chip } from "@/app/_ui/chip";

/** How pressing a line is, as on the cards of a plan, and whether it is our reading. */
export function RuleChips({
  priority,
  ourReading,
}: {
  priority: Recommendation["priority"];
  ourReading: boolean;
}) {
  return (
    <span className="inline-flex flex-wrap gap-2">
      <PriorityChip priority={priority} />
      {ourReading ? (
        <Chip tone="info" mark="diamond">
          Our reading
        </Chip>
      ) : null}
    </span>
  );
}

function PriorityChip({ priority }: { priority: Recommendation["priority"] }) {
  switch (priority) {
    case "critical":
      return (
        <Chip tone="caution" mark="triangle">
          Critical
        </Chip>
      );
    case "high":
      return <Chip tone="primary">High</Chip>;
    case "normal":
      return <Chip>Normal</Chip>;
  }
}
