"use client";

import { lazy, Suspense, type ComponentProps } from "react";
import { Skeleton } from "@/app/_ui/skeleton";

// The charts and all that edits come after the words of the plan, and weigh as much as the rest of the page.
const Pictures = lazy(() => import("./pictures"));
const Workbench = lazy(() => import("./workbench"));

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
