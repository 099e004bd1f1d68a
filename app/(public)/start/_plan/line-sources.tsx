import Link from "next/link";
import { PUBLISHED_TITLES, strengthOf } from "@/server/rules/contract";

const TITLES: Readonly<Record<string, string>> = PUBLISHED_TITLES;

/** Where a line comes from, strongest label first, each source a link; our own reading is said as such. */
export function LineSources({ sources, isOurs }: { sources: readonly string[]; isOurs: boolean }) {
  const strengths = [...new Set(sources.map(strengthOf))];
  return (
    <ul className="space-y-0.5">
      {strengths.map((strength) => (
        <li key={strength}>
          <span className="font-semibold text-ink">{capitalize(strength)}: </span>
          {sources
            .filter((id) => strengthOf(id) === strength)
            .map((id, index) => (
              <span key={id}>
                {index > 0 ? ", " : ""}
                <SourceLink id={id} />
              </span>
            ))}
        </li>
      ))}
      {isOurs ? (
        <li>
          <span className="font-semibold text-ink">Our reading: </span>
          how these sources apply here is our own judgment.
        </li>
      ) : null}
    </ul>
  );
}

/** A source by name, leading to its page. */
export function SourceLink({ id }: { id: string }) {
  return (
    <Link href={`/sources/${id}`} className="link">
      {TITLES[id] ?? `statement ${id.slice(1)}`}
    </Link>
  );
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
