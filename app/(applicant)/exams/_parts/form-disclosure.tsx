"use client";

import { type ReactNode, useState } from "react";
import { Disclosure } from "@/app/_ui/disclosure";

/**
 * A folded form. What it is first shown as stays: a list that is not empty any more does not fold away the form that has
 * just filled it. Give it what it is about as its key.
 */
export function FormDisclosure({
  id,
  summary,
  isOpen,
  children,
}: {
  id: string;
  summary: string;
  isOpen: boolean;
  children: ReactNode;
}) {
  const [isFirstOpen] = useState(isOpen);
  return (
    <Disclosure id={id} summary={summary} open={isFirstOpen} className="print:hidden">
      {children}
    </Disclosure>
  );
}
