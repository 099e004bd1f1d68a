"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { type Act, useAct } from "@/app/_frame/use-act";
import { sayClash } from "./clash";

interface Said {
  readonly row: string;
  readonly sentence: string;
}

const Announce = createContext<(said: Said) => void>(() => {});

// Outside the component: a ref with a new identity would take the focus back on every render.
const takeFocus = (box: HTMLElement | null) => box?.focus();

/** Around a list: says above it what was done to a row that has left the list, and with it the words that stood there. */
export function Announcer({ rows, children }: { rows: readonly string[]; children: ReactNode }) {
  const [said, setSaid] = useState<Said | null>(null);
  const isGone = said !== null && !rows.includes(said.row);
  return (
    <Announce value={setSaid}>
      {isGone ? (
        <p
          key={said.sentence}
          ref={takeFocus}
          tabIndex={-1}
          role="status"
          className="measure border-s-4 border-primary ps-3"
        >
          {said.sentence}
        </p>
      ) : null}
      {children}
    </Announce>
  );
}

/** Acts on one row of a list inside an `Announcer`. */
export function useRowAct(row: string): Act {
  const act = useAct();
  const announce = useContext(Announce);
  return {
    ...act,
    run: (content, work, sentence) =>
      act.run(
        content,
        async (idempotencyKey) => {
          await sayClash(work(idempotencyKey));
          announce({ row, sentence });
        },
        sentence,
      ),
  };
}
