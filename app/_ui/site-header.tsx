import Link from "next/link";
import type { ReactNode } from "react";

/** First stop of the keyboard on every page; hidden until it has focus. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="sr-only rounded-control bg-primary px-4 py-3 text-on-primary forced-color-adjust-none focus:not-sr-only focus:fixed focus:start-4 focus:top-4 focus:z-10"
    >
      Skip to the content
    </a>
  );
}

/** The wordmark and, beside it, the navigation links given as children. Wraps to two rows when they do not fit. */
export function SiteHeader({ name, children }: { name: string; children: ReactNode }) {
  return (
    <header className="border-b border-hairline print:hidden">
      <div className="frame flex flex-wrap items-center justify-between gap-x-4 py-1 sm:py-2">
        <Link
          href="/"
          className="inline-flex min-h-11 items-center gap-2 rounded-control font-title text-h3 font-semibold"
        >
          <Wordmark />
          {name}
        </Link>
        <nav aria-label="Main" className="-mx-2 flex flex-wrap sm:mx-0 sm:gap-1">
          {children}
        </nav>
      </div>
    </header>
  );
}

/** Systolic, pulse, diastolic: one column of a hand-kept anesthesia record. */
export function Wordmark() {
  return (
    <svg viewBox="0 0 12 22" width="12" height="22" aria-hidden="true" className="fill-primary">
      <path d="M1 0h10l-5 6.5z M1 22h10l-5-6.5z" />
      <circle cx="6" cy="11" r="2.3" />
    </svg>
  );
}
