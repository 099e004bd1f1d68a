"use client";

import { Button } from "@/app/_ui/button";
import type { Task } from "@/server/features/tasks/schema";
import { useBoard } from "./board";
import { changeTask, contentOf, restoreTask } from "./task-deeds";

/** An own task that is done or was removed, and the way back. */
export function OldTask({ task, isRemoved }: { task: Task; isRemoved: boolean }) {
  const board = useBoard();
  const { title } = task;
  const back = () =>
    board.run(
      isRemoved
        ? restoreTask(task)
        : changeTask(task, { ...contentOf(task), isDone: false }, `To do again: ${title}`),
    );
  return (
    <li data-place={task.id} className="flex flex-wrap items-center justify-between gap-x-4 py-1">
      <span className="min-w-0">
        <span className="text-note font-semibold text-primary">{isRemoved ? "Removed" : "Done"}: </span>
        <bdi className="break-words">{title}</bdi>
      </span>
      <Button
        variant="quiet"
        aria-label={`${isRemoved ? "Bring back" : "To do again"}: ${title}`}
        aria-disabled={board.isGoing || undefined}
        onClick={back}
      >
        {isRemoved ? "Bring back" : "To do again"}
      </Button>
    </li>
  );
}
