"use client";

import Link from "next/link";
import { Button } from "@/app/_ui/button";
import { formatDay } from "@/app/_ui/dates";
import { SectionHeading } from "@/app/_ui/page-heading";
import type { Clash, WayOut } from "@/server/features/timeline/schema";
import type { Task } from "@/server/features/tasks/schema";
import { useBoard } from "../../_plan/board";
import { changeTask, contentOf } from "../../_plan/task-deeds";

/** The moves that would end a clash, each to be done where its day is kept. Nothing moves by itself. */
export function WaysOut({ clashes, tasks }: { clashes: readonly Clash[]; tasks: readonly Task[] }) {
  const moves = clashes.flatMap(({ wayOut }, index) =>
    wayOut === null ? [] : [{ number: index + 1, wayOut }],
  );
  if (moves.length === 0) return null;
  return (
    <section aria-labelledby="ways-title" className="max-w-3xl space-y-2 print:hidden">
      <SectionHeading id="ways-title">The cheapest ways out</SectionHeading>
      <p className="measure text-note text-muted">
        Each is the smallest move of one thing that ends its clash and begins no other. See first if the day
        is free and suits you. Keeping both and living with it is a choice too.
      </p>
      <ul className="divide-y divide-hairline border-y border-hairline">
        {moves.map(({ number, wayOut }) => (
          <li key={number} className="flex flex-wrap items-center justify-between gap-x-4 py-1">
            <span className="min-w-0">
              <span className="font-semibold">Clash {number}: </span>
              <bdi className="break-words">{wayOut.title}</bdi> to {formatDay(wayOut.to)}
            </span>
            <Move wayOut={wayOut} task={tasks.find(({ id }) => `task.${id}` === wayOut.key)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Move({ wayOut: { key, to }, task }: { wayOut: WayOut; task: Task | undefined }) {
  const board = useBoard();
  if (task !== undefined) {
    return (
      <Button
        aria-disabled={board.isGoing || undefined}
        onClick={() =>
          board.run(
            changeTask(task, { ...contentOf(task), due: to }, `Moved to ${formatDay(to)}: ${task.title}`),
          )
        }
      >
        Move it
      </Button>
    );
  }
  return (
    <Link
      href={key.startsWith("line.") ? "/plan" : "/profile"}
      className="link inline-flex min-h-11 items-center"
    >
      {key.startsWith("line.") ? "Change it in your plan" : "Change the day in your profile"}
    </Link>
  );
}
