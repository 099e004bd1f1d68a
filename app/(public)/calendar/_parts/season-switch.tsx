import Link from "next/link";

/** The seasons side by side; the one shown is marked. */
export function SeasonSwitch({ season, seasons }: { season: number; seasons: readonly number[] }) {
  return (
    <nav aria-label="Seasons" className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        {seasons.map((each) => (
          <li key={each}>
            <Link
              href={`/calendar/${each}`}
              aria-current={each === season ? "page" : undefined}
              className="inline-flex min-h-11 items-center rounded-control border border-control bg-surface px-4 hover:border-primary hover:text-primary aria-[current]:border-primary aria-[current]:bg-primary aria-[current]:font-semibold aria-[current]:text-on-primary aria-[current]:forced-color-adjust-none"
            >
              Match {each}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
