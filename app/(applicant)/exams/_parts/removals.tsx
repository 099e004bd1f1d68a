"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { ActStatus } from "@/app/_frame/act-status";
import { useAct } from "@/app/_frame/use-act";
import { Button } from "@/app/_ui/button";
import { remove, restore, type Thing } from "./moves";

interface Removals {
  readonly isGoing: boolean;
  readonly remove: (thing: Thing, name: string) => void;
  readonly restore: (thing: Thing, name: string) => void;
}

const Context = createContext<Removals | null>(null);

/** Around a list: says above it what was removed from it, with its undo; it stays until something else is done. */
export function RemovalsOf({ children }: { children: ReactNode }) {
  const act = useAct();
  const [undo, setUndo] = useState<{ readonly thing: Thing; readonly name: string } | null>(null);
  const bringBack = (thing: Thing, name: string) =>
    act.run(
      { restore: thing },
      async (key) => {
        await restore(thing, key);
        setUndo(null);
      },
      `It is back: ${name}.`,
    );
  const takeAway = (thing: Thing, name: string) =>
    act.run(
      { remove: thing },
      async (key) => {
        setUndo(null);
        setUndo({ thing: await remove(thing, key), name });
      },
      `Removed: ${name}.`,
    );
  return (
    <Context value={{ isGoing: act.isGoing, remove: takeAway, restore: bringBack }}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 empty:hidden">
        <ActStatus act={act} />
        {undo === null || act.said === null ? null : (
          <Button aria-disabled={act.isGoing} onClick={() => bringBack(undo.thing, undo.name)}>
            Undo
          </Button>
        )}
      </div>
      {children}
    </Context>
  );
}

/** Takes one row of the list around it away. `name` says which. */
export function RemoveButton({ thing, name }: { thing: Thing; name: string }) {
  const removals = useContext(Context);
  return (
    <Button variant="quiet" aria-disabled={removals?.isGoing} onClick={() => removals?.remove(thing, name)}>
      Remove<span className="sr-only"> {name}</span>
    </Button>
  );
}

export function RestoreButton({ thing, name }: { thing: Thing; name: string }) {
  const removals = useContext(Context);
  return (
    <Button variant="quiet" aria-disabled={removals?.isGoing} onClick={() => removals?.restore(thing, name)}>
      Bring back<span className="sr-only"> {name}</span>
    </Button>
  );
}
