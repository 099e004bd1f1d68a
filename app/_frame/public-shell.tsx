import { headers } from "next/headers";
import type { ReactNode } from "react";
import { NavLink } from "@/app/_ui/nav-link";
import { SiteHeader } from "@/app/_ui/site-header";
import { hasSessionCookie } from "@/server/auth/cookie";
import { ENTRY } from "./places";
import { StandingFooter } from "./standing-footer";

/**
 * What stands around a public page. Whether somebody is signed in is told by the cookie alone, so that these pages need no
 * database; whoever follows the link with a session that has ended is asked to sign in.
 */
export async function PublicShell({ children }: { children: ReactNode }) {
  const isKnown = hasSessionCookie((await headers()).get("cookie"));
  return (
    <>
      <SiteHeader name="Airway">
        {isKnown ? (
          <NavLink href={ENTRY} section={ENTRY}>
            Your place
          </NavLink>
        ) : (
          <NavLink href="/start" section="/start">
            Plan
          </NavLink>
        )}
        <NavLink href="/methods" section="/methods">
          Methods
        </NavLink>
        <NavLink href="/calendar" section="/calendar">
          Calendar
        </NavLink>
        {isKnown ? null : (
          <NavLink href="/sign-in" section="/sign-in">
            Sign in
          </NavLink>
        )}
      </SiteHeader>
      <main id="main" tabIndex={-1} className="frame flex-1 py-8 sm:py-12">
        {children}
      </main>
      <StandingFooter />
    </>
  );
}
