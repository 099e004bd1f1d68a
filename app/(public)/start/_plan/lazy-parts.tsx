"use client";

import { lazy, Suspense, type ComponentProps, type ComponentType } from "react";
import { Notice } from "@/app/_ui/notice";
import { Skeleton } from "@/app/_ui/skeleton";

/** A part that is loaded on its own. When the connection is lost before it came, the plan beside it stays. */
function later<Props>(load: () => Promise<{ default: ComponentType<Props> }>) {
  return lazy(() => load().catch((): { default: ComponentType<Props> } => ({ default: PartAway })));
}

function PartAway() {
  return (
    <Notice tone="caution" title="This part of the page did not load">
      <p>Your answers are kept. Reload the page when you are online.</p>
    </Notice>
  );
}

// The charts and all that edits come after the words of the plan, and weigh as much as the rest of the page.
const Pictures = later(() => import("./pictures"));
const Workbench = later(() => import("./workbench"));

export function LazyPictures(props: ComponentProps<typeof Pictures>) {
  return (
    <Suspense fallback={<Skeleton className="h-[40rem]" />}>
      <Pictures {...props} />
    </Suspense>
  );
}

export function LazyWorkbench(props: ComponentProps<typeof Workbench>) {
  return (
    <Suspense fallback={<Skeleton className="h-[40rem]" />}>
      <Workbench {...props} />
    </Suspense>
  );
}
