import Link from "next/link";
import { DeviceZone } from "./device-zone";
import { EASTERN, sayZone } from "./in-zone";

const LOOK =
  "inline-flex min-h-11 items-center rounded-control border border-control bg-surface px-4 hover:border-primary hover:text-primary aria-[current]:border-primary aria-[current]:bg-primary aria-[current]:font-semibold aria-[current]:text-on-primary aria-[current]:forced-color-adjust-none";

/** The zones in which deadlines can be read; the one shown is marked. */
export function ZoneSwitch({ own, shown }: { own: string | null; shown: string }) {
  return (
    <nav aria-label="Time zone" className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        {own === null || own === EASTERN ? null : (
          <li>
            <Link
              href={`/timeline?zone=${shown === own || shown === EASTERN ? "own" : encodeURIComponent(own)}`}
              aria-current={shown === own ? "page" : undefined}
              className={LOOK}
            >
              Your time ({sayZone(own)})
            </Link>
          </li>
        )}
        {shown !== EASTERN && shown !== own ? (
          <li>
            <Link href={`/timeline?zone=${encodeURIComponent(shown)}`} aria-current="page" className={LOOK}>
              {sayZone(shown)}
            </Link>
          </li>
        ) : null}
        <li>
          <Link
            href="/timeline?zone=eastern"
            aria-current={shown === EASTERN ? "page" : undefined}
            className={LOOK}
          >
            US Eastern
          </Link>
        </li>
      </ul>
      <DeviceZone known={[own, shown]} />
    </nav>
  );
}
