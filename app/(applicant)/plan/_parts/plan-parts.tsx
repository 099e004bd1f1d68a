import type { OwnGroup } from "../../_plan/own-lines";

/** The way to each part of the page. */
export function PlanParts({
  groups,
  aside,
  questions,
  newest,
}: {
  groups: readonly OwnGroup[];
  aside: number;
  questions: number;
  newest: number;
}) {
  const links = [
    ...groups.map(({ name, title, lines }) => ({ id: name, label: `${title} (${lines.length})` })),
    ...(aside > 0 ? [{ id: "aside", label: `Done and put aside (${aside})` }] : []),
    { id: "tasks", label: "Your own tasks" },
    ...(questions > 0 ? [{ id: "questions", label: `Open questions (${questions})` }] : []),
    ...(newest > 0 ? [{ id: "versions", label: `All versions (${newest})` }] : []),
  ];
  return (
    <nav aria-label="Parts of the plan" className="flex flex-wrap gap-x-5 print:hidden">
      {links.map(({ id, label }) => (
        <a key={id} href={`#${id}`} className="link inline-flex min-h-11 items-center">
          {label}
        </a>
      ))}
    </nav>
  );
}
