import type { Route } from "next";
import type { ReactNode } from "react";
import Link from "next/link";
import type { Role } from "@/db/enums";
import { PageHeading } from "@/app/_ui/page-heading";
import { Frame } from "./frame";
import { readMe } from "./read-me";
import { listSettings } from "./settings-pages";

/** The frame of a settings page, with the ways to its neighbours. `title` names the page; its parts follow as sections. */
export async function SettingsFrame({
  path,
  title,
  role,
  children,
}: {
  path: Route;
  title: string;
  role?: Role;
  children: ReactNode;
}) {
  const me = await readMe(path);
  return (
    <Frame path={path} {...(role === undefined ? {} : { role })}>
      <div className="max-w-3xl space-y-10">
        <div className="space-y-4">
          <PageHeading title={title} />
          <nav aria-label="Settings" className="border-b border-hairline">
            <ul className="-mb-px flex flex-wrap gap-x-6">
              {listSettings(me.current.role).map((page) => (
                <li key={page.path}>
                  <Link
                    href={page.path}
                    aria-current={page.path === path ? "page" : undefined}
                    className="inline-flex min-h-11 items-center border-b-2 border-transparent hover:border-control aria-[current]:border-primary aria-[current]:font-semibold aria-[current]:text-primary"
                  >
                    {page.title}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        {children}
      </div>
    </Frame>
  );
}
