"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";

/** One way on. Current also on the pages below it; every settings page belongs to "Settings". */
export function BarLink({ href, label }: { href: Route; label: string }) {
  const path = usePathname();
  const section = href.startsWith("/settings/") ? "/settings" : href;
  const isCurrent = path === section || path.startsWith(`${section}/`);
  return (
    <Link
      href={href}
      aria-current={isCurrent ? "page" : undefined}
      className="flex min-h-14 items-center justify-center border-t-4 border-transparent px-1 pb-1 text-center text-note/tight hover:underline aria-[current]:border-primary aria-[current]:font-bold aria-[current]:text-primary lg:min-h-11 lg:justify-start lg:border-s-4 lg:border-t-0 lg:px-3 lg:pb-0"
    >
      {label}
    </Link>
  );
}
