import "./globals.css";
import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { fontVariables } from "./_ui/fonts";
import { SkipLink } from "./_ui/site-header";
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
          {children}
        </ThemeProvider>
      </body>
    </html>
  );
}
