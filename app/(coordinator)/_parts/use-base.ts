"use client";

import { useState } from "react";

/**
 * The version that a form's change is made from: the one it was opened with, however often the page is rendered anew,
 * until the person has been shown a newer one.
 */
export function useBase(version: number) {
  const [base, setBase] = useState(version);
  const [isShown, setIsShown] = useState(false);
  if (isShown && base !== version) {
    setBase(version);
    setIsShown(false);
  }
  return { base, follow: () => setIsShown(true) };
}
