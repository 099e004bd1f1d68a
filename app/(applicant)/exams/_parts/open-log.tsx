"use client";

import { openLog } from "@/app/_log/door";
import type { Entry } from "@/app/_log/entry";
import { Button } from "@/app/_ui/button";
import { useReady } from "@/app/_ui/use-ready";

/** The page's one primary action: the same dialog as the key L. */
export function OpenLog() {
  return (
    <Button variant="primary" disabled={!useReady()} aria-haspopup="dialog" onClick={() => openLog()}>
      Log a practice exam
    </Button>
  );
}

export function ChangeEntry({ entry, name }: { entry: Entry; name: string }) {
  return (
    <Button variant="quiet" aria-haspopup="dialog" onClick={() => openLog({ entry, was: entry })}>
      Change<span className="sr-only"> {name}</span>
    </Button>
  );
}
