"use client";

import { useRouter } from "next/navigation";
import { createContext, use, useRef, useState, useTransition, type ReactNode } from "react";
import { SendTrouble } from "@/app/_frame/act-status";
import { useSend } from "@/app/_frame/use-send";
import { createKeys } from "@/app/_trpc/keys";
import type { Deed } from "./deed";
import { UndoToast } from "./undo-toast";

interface Board {
  readonly isGoing: boolean;
  readonly run: (deed: Deed) => void;
}

const BoardContext = createContext<Board | null>(null);

/** Does single things that change what the server shows. */
export function useBoard(): Board {
  const board = use(BoardContext);
  if (board === null) throw new Error("useBoard stands below a <BoardProvider>.");
  return board;
}

/** What was done last stands over the page for a while with its undo; refusals stand there too, until the next deed. */
export function BoardProvider({ children }: { children: ReactNode }) {
  const router = useRouter();
  const sending = useSend();
  // Until the page shows what was done, its buttons would speak of versions that are past.
  const [isRefreshing, startRefresh] = useTransition();
  const [keys] = useState(createKeys);
  const [last, setLast] = useState<{ said: string; undo: Deed | null } | null>(null);
  const neighbour = useRef<HTMLElement | null>(null);

  const run = ({ content, work, said }: Deed) => {
    // "Undo" stands beside no card: the place of what it takes back stays.
    neighbour.current = findNeighbour() ?? neighbour.current;
    sending.send(async () => {
      setLast(null);
      // Rendered anew also after a refusal: it often means that the page is out of date.
      const undo = await work(keys.keyFor(content)).finally(() => startRefresh(() => router.refresh()));
      keys.succeeded();
      setLast({ said, undo });
      return undefined;
    });
  };
  const end = (hadFocus: boolean) => {
    setLast(null);
    const next = neighbour.current;
    neighbour.current = null;
    if (!hadFocus) return;
    const target = next?.isConnected ? next : document.querySelector<HTMLElement>("main h1");
    target?.focus({ preventScroll: true });
  };

  return (
    <BoardContext value={{ isGoing: sending.isGoing || isRefreshing, run }}>
      {children}
      <div className="pointer-events-none fixed inset-x-4 bottom-20 z-10 flex flex-col items-end gap-2 empty:hidden lg:bottom-4 print:hidden">
        {last === null ? null : <UndoToast key={last.said} {...last} onUndo={run} onEnd={end} />}
        {sending.trouble === null ? null : (
          <div className="pointer-events-auto w-full border border-hairline bg-surface p-3 sm:w-md">
            <SendTrouble sending={sending} />
          </div>
        )}
      </div>
    </BoardContext>
  );
}

/** Where the keyboard goes on once a card has left its place: the card after it, or the one before. */
function findNeighbour(): HTMLElement | null {
  const place = document.activeElement?.closest("[data-place]");
  const beside = place?.nextElementSibling ?? place?.previousElementSibling;
  return beside?.querySelector<HTMLElement>("summary, button") ?? null;
}
