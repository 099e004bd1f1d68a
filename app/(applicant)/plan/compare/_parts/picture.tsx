import { PlanDifference } from "@/app/_ui/charts/plan-difference";
import { KINDS, sayFinding, toCauses } from "./causes";
import type { Line } from "./line-words";

/** What caused what, as a picture. */
export function DifferencePicture({ lines }: { lines: readonly Line[] }) {
  return (
    <PlanDifference
      name="What caused what"
      causes={toCauses(lines)}
      words={KINDS}
      columns={{ effect: "What", kind: "How", cause: "Because" }}
      caption={sayFinding(lines)}
    />
  );
}
