"use client";

import { useEffect } from "react";

/** Gives the focus to the page's title, unless something on the page holds it: the button that led here may be gone. */
export function TakeFocus() {
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  }, []);
  return null;
}
