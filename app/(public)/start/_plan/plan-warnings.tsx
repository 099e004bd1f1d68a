import { Notice } from "@/app/_ui/notice";
import type { Problem } from "@/server/rules/contract";

/** What may be a slip in the answers, though it can be true. */
export function PlanWarnings({ warnings }: { warnings: readonly Problem[] }) {
  if (warnings.length === 0) return null;
  return (
    <Notice tone="caution" title="Worth a second look">
      <ul className="space-y-1">
        {warnings.map(({ path, message }) => (
          <li key={path}>{message}</li>
        ))}
      </ul>
    </Notice>
  );
}
