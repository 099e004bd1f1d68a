import "./globals.css";
import { type Metadata } from "next";
import { headers } from "next/headers";
import { type ReactNode } from "react";
import { fontVariables } from "./_ui/fonts";
import { NavLink } from "./_ui/nav-link";
import { SiteFooter } from "./_ui/site-footer";
import { SiteHeader, SkipLink } from "./_ui/site-header";
import { ThemeControl } from "./_ui/theme-control";
import { ThemeProvider } from "./_ui/theme-provider";

export const metadata: Metadata = {
  title: { default: "Airway", template: "%s · Airway" },
  description:
    "A plan for non-US-citizen international medical graduates applying to US anesthesiology residency: what to do, why, and from which source.",
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Reading a header also makes every page dynamic, which the nonce needs: a page built ahead could not carry one.
  const nonce = (await headers()).get("x-nonce") ?? "";
  return (
    <html lang="en" className={fontVariables} suppressHydrationWarning>
      <body className="flex min-h-dvh flex-col">
        <ThemeProvider nonce={nonce}>
          <SkipLink />
          <SiteHeader name="Airway">
            <NavLink href="/start" section="/start">
              Plan
            </NavLink>
            <NavLink href="/methods" section="/methods">
              Methods
            </NavLink>
            <NavLink href="/calendar" section="/calendar">
              Calendar
            </NavLink>
          </SiteHeader>
          <main id="main" tabIndex={-1} className="frame flex-1 py-8 sm:py-12">
            {children}
          </main>
          <SiteFooter control={<ThemeControl />}>
            <p>
              Airway applies published rules to what you enter. It gives advice: it does not predict your
              Match and cannot promise anything, and it is not legal or immigration advice.
            </p>
            <p>
              Before you act on a date or a fee, check it with the body that sets it: AAMC, NRMP or ECFMG.
            </p>
          </SiteFooter>
        </ThemeProvider>
      </body>
    </html>
  );
}
