"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { useBoard } from "../../_plan/board";
import type { Deed } from "../../_plan/deed";
import { PutOffForm } from "../../_plan/put-off-form";

/** The two things to do about the next step. `Why?` stands beside them and needs no script. */
export function NextStepActs({
  id,
  today,
  done,
  move,
}: {
  id: string;
  today: string;
  done: () => Deed;
  move: (day: string) => Deed;
}) {
  const board = useBoard();
  const [isMoving, setIsMoving] = useState(false);
  if (isMoving) {
    return (
      <PutOffForm
        id={id}
        today={today}
        label="Move it to"
        onSave={(day) => board.run(move(day))}
        onCancel={() => setIsMoving(false)}
      />
    );
  }
  return (
    <p className="flex flex-wrap gap-2 print:hidden">
      <Button variant="primary" aria-disabled={board.isGoing || undefined} onClick={() => board.run(done())}>
        I did it
      </Button>
      <Button onClick={() => setIsMoving(true)}>Move it</Button>
    </p>
  );
}
