import { type Recommendation } from "@/server/rules/contract";
import { Chip } from "@/app/_ui/chip";

/** How pressing a line is, and whether it is our reading. */
export function RuleChips({
  priority,
  ourReading,
}: {
  priority: Recommendation["priority"];
  ourReading: boolean;
}) {
  return (
    <span className="inline-flex flex-wrap gap-2">
      {priority === "critical" ? (
        <Chip tone="caution" mark="triangle">
          critical
        </Chip>
      ) : (
        <Chip>{priority} priority</Chip>
      )}
      {ourReading ? (
        <Chip tone="info" mark="diamond">
          our reading
        </Chip>
      ) : null}
    </span>
  );
}
