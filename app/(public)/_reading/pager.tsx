import type { Route } from "next";
import Link from "next/link";

type Stop<T extends string> = { href: Route<T>; name: string } | null;

/** The neighbours in reading order, at the foot of a page. */
export function Pager<P extends string, N extends string>({
  label,
  previous,
  next,
}: {
  label: string;
  previous: Stop<P>;
  next: Stop<N>;
}) {
  return (
    <nav aria-label={label} className="border-t border-hairline pt-4 print:hidden">
      <ul className="flex flex-wrap justify-between gap-x-8 gap-y-2">
        <li>
          {previous ? (
            <Link href={previous.href} rel="prev" className="link inline-flex min-h-11 items-center">
              Before: {previous.name}
            </Link>
          ) : null}
        </li>
        <li className="ms-auto text-end">
          {next ? (
            <Link href={next.href} rel="next" className="link inline-flex min-h-11 items-center">
              After: {next.name}
            </Link>
          ) : null}
        </li>
      </ul>
    </nav>
  );
}
