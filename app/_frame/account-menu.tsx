"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef, type RefObject } from "react";
import type { Place } from "@/server/features/accounts/schema";
import { PlaceName } from "./place-name";
import type { Item } from "./places";
import { SignOut } from "./sign-out";
import { SwitchPlace } from "./switch-place";

/** Who is signed in and where they work; unfolded, the other places, the settings and the way out. */
export function AccountMenu({
  name,
  email,
  current,
  places,
  more,
}: {
  name: string;
  email: string;
  current: Place;
  places: readonly Place[];
  /** What the bar of a phone has no room for. */
  more: readonly Item[];
}) {
  const box = useRef<HTMLDetailsElement>(null);
  const path = usePathname();
  useFolding(box);
  const others = places.filter(
    ({ organizationId, role }) => organizationId !== current.organizationId || role !== current.role,
  );
  return (
    <details key={path} ref={box} className="group/menu relative min-h-11 min-w-0">
      <summary className="flex min-h-11 cursor-pointer list-none items-center justify-end gap-2 rounded-control text-end [&::-webkit-details-marker]:hidden">
        <span className="sr-only">Account of </span>
        <span className="min-w-0 text-note/tight">
          <bdi className="block truncate font-semibold">{name}</bdi>
          <span className="block truncate text-muted">
            <PlaceName place={current} />
          </span>
        </span>
        <svg
          viewBox="0 0 10 10"
          aria-hidden="true"
          className="size-2.5 shrink-0 fill-current group-open/menu:rotate-180"
        >
          <path d="M0 2h10L5 9z" />
        </svg>
      </summary>
      <div className="absolute end-0 top-full z-20 mt-1 w-72 max-w-[calc(100vw-2rem)] space-y-3 border border-control bg-surface p-4">
        <p className="text-note text-muted">
          Signed in as <bdi className="break-words text-ink">{email}</bdi>
        </p>
        {others.length > 0 ? (
          <div className="space-y-2 border-t border-hairline pt-3">
            <p className="text-note text-muted">Work in another place</p>
            <ul className="space-y-2">
              {others.map((place) => (
                <li key={`${place.organizationId} ${place.role}`}>
                  <SwitchPlace place={place} variant="secondary">
                    <PlaceName place={place} />
                  </SwitchPlace>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {more.length > 0 ? (
          <ul className="grid grid-cols-2 gap-x-4 border-t border-hairline pt-2 lg:hidden">
            {more.map(({ href, label }) => (
              <li key={href}>
                <Link href={href} className="link inline-flex min-h-11 items-center">
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        ) : null}
        <div className="flex flex-wrap items-start justify-between gap-x-4 border-t border-hairline pt-2">
          <Link
            href="/settings/account"
            className={`link min-h-11 items-center ${more.length > 0 ? "hidden lg:inline-flex" : "inline-flex"}`}
          >
            Settings
          </Link>
          <SignOut />
        </div>
      </div>
    </details>
  );
}

/** Folds the menu by Escape, and by a press outside of it. Another page shows it folded anyway. */
function useFolding(box: RefObject<HTMLDetailsElement | null>) {
  useEffect(() => {
    const fold = () => {
      if (box.current) box.current.open = false;
    };
    const press = (event: PointerEvent) => {
      if (event.target instanceof Node && box.current?.contains(event.target) === false) fold();
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !box.current?.open) return;
      if (box.current.contains(document.activeElement)) box.current.querySelector("summary")?.focus();
      fold();
    };
    document.addEventListener("pointerdown", press);
    document.addEventListener("keydown", key);
    return () => {
      document.removeEventListener("pointerdown", press);
      document.removeEventListener("keydown", key);
    };
  }, [box]);
}
