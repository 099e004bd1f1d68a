"use client";

import type { Task } from "@/server/features/tasks/schema";
import { changeTask, contentOf } from "../../_plan/task-deeds";
import { NextStepActs } from "./next-step-acts";

/** Says of an own task that it is done, or gives it a later day. */
export function NextTaskActs({ task, today }: { task: Task; today: string }) {
  return (
    <NextStepActs
      id={task.id}
      today={today}
      done={() => changeTask(task, { ...contentOf(task), isDone: true }, `Done: ${task.title}`)}
      move={(due) => changeTask(task, { ...contentOf(task), due }, `Moved: ${task.title}`)}
    />
  );
}
