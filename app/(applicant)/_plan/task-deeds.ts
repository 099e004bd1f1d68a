import type { Task } from "@/server/features/tasks/schema";
import type { Deed } from "./deed";

const loadApi = async () => (await import("@/app/_trpc/client")).api;

/** A task as a page or the answer to a call holds it: dates travel as text. */
type Kept = Omit<Task, "doneAt"> & { readonly doneAt: Date | string | null };

type TaskContent = { readonly title: string; readonly due: string | null; readonly isDone: boolean };

/** What a task holds, as it is sent. */
export function contentOf({ title, due, doneAt }: Kept): TaskContent {
  return { title, due, isDone: doneAt !== null };
}

/** Adds a task; undone, it is removed. */
export function addTask(content: TaskContent): Deed {
  return {
    content: ["add", content],
    said: `Added: ${content.title}`,
    work: async (key) => {
      const api = await loadApi();
      const task = await api.tasks.save.mutate({ id: null, ...content, version: 0, idempotencyKey: key });
      return { ...removeTask(task), said: "Taken back." };
    },
  };
}

/** Changes a task; undone, it is again what it was. */
export function changeTask(task: Kept, to: TaskContent, said: string): Deed {
  return {
    content: ["change", task.id, to, task.version],
    said,
    work: async (key) => {
      const api = await loadApi();
      const { id, version } = task;
      const saved = await api.tasks.save.mutate({ id, ...to, version, idempotencyKey: key });
      return changeTask(saved, contentOf(task), "Taken back.");
    },
  };
}

/** Takes a task away; undone, it comes back. */
export function removeTask({ id, version, title }: Kept): Deed {
  return {
    content: ["remove", id, version],
    said: `Removed: ${title}`,
    work: async (key) => {
      const api = await loadApi();
      return restoreTask(await api.tasks.remove.mutate({ id, version, idempotencyKey: key }));
    },
  };
}

/** Brings a removed task back. */
export function restoreTask({ id, version, title }: Kept): Deed {
  return {
    content: ["restore", id, version],
    said: `Brought back: ${title}`,
    work: async (key) => {
      const api = await loadApi();
      await api.tasks.restore.mutate({ id, version, idempotencyKey: key });
      return null;
    },
  };
}
