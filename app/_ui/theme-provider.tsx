"use client";

import { ThemeProvider as NextThemes } from "next-themes";
import type { ReactNode } from "react";

/** Sets data-theme before the first paint with a script that carries the request's nonce; CSS does the rest. */
export function ThemeProvider({ nonce, children }: { nonce: string; children: ReactNode }) {
  return (
    <NextThemes attribute="data-theme" enableColorScheme={false} nonce={nonce}>
      {children}
    </NextThemes>
  );
}
