"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** A link of the main navigation; current on every page below `section`. */
export function NavLink<T extends string>({
  href,
  section,
  children,
}: {
  href: Route<T>;
  section: string;
  children: ReactNode;
}) {
  const path = usePathname();
  const isCurrent = path === section || path.startsWith(`${section}/`);
  return (
    <Link
      href={href}
      aria-current={isCurrent ? "page" : undefined}
      className="inline-flex min-h-11 items-center rounded-control px-2 text-note text-ink decoration-2 underline-offset-[0.45em] hover:underline aria-[current]:font-bold aria-[current]:text-primary aria-[current]:underline sm:px-3"
    >
      {children}
    </Link>
  );
}
