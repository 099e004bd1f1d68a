import Link from "next/link";
import { Notice } from "@/app/_ui/notice";
import { factOfProblem } from "@/app/(public)/start/_fields/fact-id";
import { sayFact } from "@/app/(public)/start/_words/fact-words";
import type { CurrentPlan } from "@/server/features/plans/schema";
import { profilePlace } from "../profile/_parts/sections";

/** Answers that do not fit together, each with the way to where it is mended. */
export function ProblemsNotice({ problems }: { problems: CurrentPlan["problems"] }) {
  if (problems.length === 0) return null;
  return (
    <Notice tone="caution" title="Some answers do not fit together">
      <p>All of them are kept. The plan follows them again as soon as these fit:</p>
      <ul className="space-y-1">
        {problems.map(({ path, message }) => {
          const fact = factOfProblem(path);
          return (
            <li key={path + message}>
              {fact === null ? (
                message
              ) : (
                <Link href={profilePlace(fact)} className="link">
                  {sayFact(fact)}: {message}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
