"use client";

import Link from "next/link";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { Disclosure } from "@/app/_ui/disclosure";
import { SectionHeading } from "@/app/_ui/page-heading";
import type { TrialKey } from "@/server/features/scenarios/schema";
import { FieldView } from "./field-view";
import { isPlainPress } from "./plain-press";
import type { StrongestChange } from "./strongest";
import { StrongestChanges } from "./strongest-changes";
import type { TrialField } from "./trial-field";
import { toAddress, type Typed } from "./trial-keys";
import { useTrial } from "./use-trial";

type BoardProps = {
  fields: readonly TrialField[];
  /** Those that stand folded under the others. */
  more: readonly TrialField[];
  /** Why a field that one might look for is not there. */
  aside: string | null;
  strongest: readonly StrongestChange[];
  /** What is tried as this page was made. */
  typed: Typed;
  /** The result in one sentence. */
  summary: string;
  result: ReactNode;
  children: ReactNode;
};

/** What can be tried, and beside it what that would change. Its whole state is the address. */
export function Board(props: BoardProps) {
  return (
    <NuqsAdapter>
      <Trial {...props} />
    </NuqsAdapter>
  );
}

const without = (typed: Typed, key: TrialKey) => toAddress({ ...typed, [key]: undefined });

function Trial({ fields, more, aside, strongest, typed, summary, result, children }: BoardProps) {
  const trial = useTrial();
  const show = (list: readonly TrialField[]) =>
    list.map((field) => (
      <FieldView key={field.key} field={field} trial={trial} without={without(typed, field.key)} />
    ));
  const isTried = [...fields, ...more].some((field) => trial.isChanged(field));
  return (
    <div>
      <div className="sticky top-0 z-10 -mx-1 mb-6 flex min-h-16 items-center justify-between gap-x-4 border-b border-control bg-paper px-1 py-1 print:static">
        <p role="status" className="min-w-0 font-semibold max-sm:text-note">
          {trial.isSlow ? "Working it out" : summary}
        </p>
        <a href="#what-changes" className="link inline-flex min-h-11 shrink-0 items-center lg:hidden">
          See it
        </a>
      </div>
      <div className="grid gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,23rem)_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
        <form
          action="/what-if"
          aria-labelledby="try-title"
          noValidate
          onSubmit={(event) => event.preventDefault()}
          className="min-w-0 space-y-6 print:hidden [&_:is(a,input,select,summary)]:scroll-mt-20"
        >
          <StrongestChanges strongest={strongest} typed={typed} fields={[...fields, ...more]} trial={trial} />
          <SectionHeading id="try-title">What would be different</SectionHeading>
          <div className="space-y-4">{show(fields)}</div>
          {aside === null ? null : <p className="text-note text-muted">{aside}</p>}
          <Disclosure summary="More to try" open={more.some(({ key }) => typed[key] !== undefined)}>
            <div className="space-y-4 pt-2">{show(more)}</div>
          </Disclosure>
          <div className="flex flex-wrap items-center gap-x-4">
            <Button type="submit" variant="primary" className="not-noscript:hidden">
              Show what changes
            </Button>
            <Link
              href="/what-if"
              prefetch={false}
              aria-disabled={isTried ? undefined : true}
              className="link inline-flex min-h-11 items-center aria-disabled:text-muted aria-disabled:no-underline"
              onClick={(event) => {
                if (!isPlainPress(event)) return;
                event.preventDefault();
                trial.reset();
              }}
            >
              Reset all
            </Link>
          </div>
        </form>
        <div
          id="what-changes"
          tabIndex={-1}
          aria-busy={trial.isBusy}
          className="min-w-0 scroll-mt-20 lg:col-start-2 lg:row-span-2 lg:row-start-1"
        >
          {result}
        </div>
        <div className="min-w-0 lg:col-start-1">{children}</div>
      </div>
    </div>
  );
}
