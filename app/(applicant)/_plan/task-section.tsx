"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { formatDay } from "@/app/_ui/dates";
import { Disclosure } from "@/app/_ui/disclosure";
import { SectionHeading } from "@/app/_ui/page-heading";
import type { Task } from "@/server/features/tasks/schema";
import { useBoard } from "./board";
import { addTask, changeTask, contentOf, removeTask } from "./task-deeds";
import { TaskForm } from "./task-form";

/** What a person has set themselves beside the plan: to read, to do, to change and to add to. */
export function TaskSection({ tasks, today }: { tasks: readonly Task[]; today: string }) {
  const board = useBoard();
  return (
    <section id="tasks" aria-labelledby="tasks-title" className="space-y-3">
      <SectionHeading id="tasks-title">Your own tasks</SectionHeading>
      {tasks.length === 0 ? (
        <p className="text-note text-muted print:hidden">
          None yet. What no rule says but you mean to do has its place here.
        </p>
      ) : (
        <ul className="divide-y divide-hairline border-y border-hairline">
          {tasks.map((task) => (
            <TaskRow key={task.id} task={task} today={today} />
          ))}
        </ul>
      )}
      <Disclosure summary="Add a task" className="print:hidden">
        <TaskForm
          // Emptied by a new list: the added task stands in it.
          key={tasks.map(({ id }) => id).join()}
          id="new-task"
          submit="Add it"
          isGoing={board.isGoing}
          onSave={(content) => board.run(addTask({ ...content, isDone: false }))}
        />
      </Disclosure>
    </section>
  );
}

function TaskRow({ task, today }: { task: Task; today: string }) {
  const board = useBoard();
  // A form belongs to the version it was opened on: once that was changed, it is over.
  const [edited, setEdited] = useState<number | null>(null);
  const { title, due, version } = task;
  return (
    <li data-place={task.id} className="space-y-1 py-2">
      <p>
        <bdi className="break-words">{title}</bdi>
        {due === null ? null : (
          <span className={`block text-note ${due < today ? "font-semibold text-danger" : "text-muted"}`}>
            {due < today ? "Was due" : due === today ? "Due today," : "By"} {formatDay(due)}
          </span>
        )}
      </p>
      {edited === version ? (
        <TaskForm
          id={task.id}
          start={task}
          submit="Save"
          isGoing={board.isGoing}
          onSave={(content) => board.run(changeTask(task, { ...content, isDone: false }, "Changed."))}
          onCancel={() => setEdited(null)}
        />
      ) : (
        <div role="group" aria-label={title} className="-mx-2 flex flex-wrap print:hidden">
          <Button
            variant="quiet"
            aria-disabled={board.isGoing || undefined}
            onClick={() =>
              board.run(changeTask(task, { ...contentOf(task), isDone: true }, `Done: ${title}`))
            }
          >
            Done
          </Button>
          <Button variant="quiet" onClick={() => setEdited(version)}>
            Change
          </Button>
          <Button
            variant="quiet"
            aria-disabled={board.isGoing || undefined}
            onClick={() => board.run(removeTask(task))}
          >
            Remove
          </Button>
        </div>
      )}
    </li>
  );
}
