"use client";

import type { MouseEvent } from "react";
import { Button } from "@/app/_ui/button";

/** Opens every card of the section it stands in, or folds them all when all are open. */
export function FoldAll() {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    const cards = event.currentTarget
      .closest("section")
      ?.querySelectorAll<HTMLDetailsElement>("details[data-code]");
    const isAllOpen = [...(cards ?? [])].every((card) => card.open);
    for (const card of cards ?? []) card.open = !isAllOpen;
  };
  return (
    <Button variant="quiet" className="-ms-2" onClick={press}>
      Open or fold all
    </Button>
  );
}
