import Link from "next/link";
import { Chip, type Tone } from "@/app/_ui/chip";
import type { GuestFacts } from "@/app/(public)/start/_profile/fact-access";
import { measureProgress, type Progress } from "./progress";
import { PROFILE_SECTIONS, type ProfileSection } from "./sections";

const TONES: Readonly<Record<Progress["words"], Tone>> = {
  Done: "primary",
  "Some gaps": "caution",
  "Not started": "neutral",
};

/** The sections of the profile, each with how far it has got. */
export function TaskList({ facts }: { facts: GuestFacts }) {
  return (
    <ol className="border-t border-hairline">
      {PROFILE_SECTIONS.map((section) => (
        <TaskLine key={section.title} section={section} facts={facts} />
      ))}
    </ol>
  );
}

function TaskLine({ section: { title, pages }, facts }: { section: ProfileSection; facts: GuestFacts }) {
  const { words, told, asked } = measureProgress(
    facts,
    pages.flatMap(({ paths }) => paths),
  );
  const [first] = pages;
  if (first === undefined) return null;
  return (
    <li className="border-b border-hairline py-2">
      <div className="flex flex-col justify-between gap-x-4 sm:flex-row sm:items-center">
        <Link
          href={`/profile/${first.slug}`}
          className="link inline-flex min-h-11 items-center font-semibold"
        >
          {title}
        </Link>
        <span className="flex items-center gap-3 text-note">
          <span className="text-muted">{sayCount(told, asked)}</span>
          <Chip tone={TONES[words]}>{words}</Chip>
        </span>
      </div>
      {pages.length === 1 ? null : (
        <ul className="flex flex-wrap gap-x-5 text-note">
          {pages.map((page) => {
            const part = measureProgress(facts, page.paths);
            return (
              <li key={page.slug}>
                <Link href={`/profile/${page.slug}`} className="link inline-flex min-h-11 items-center">
                  {page.title}
                </Link>{" "}
                <span className="text-muted">
                  {part.told} of {part.asked}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}

function sayCount(told: number, asked: number): string {
  return `${told} of ${asked} answered`;
}
