import type { Route } from "next";
import type { Role } from "@/db/enums";
import type { Place } from "@/server/features/accounts/schema";

/** Where everybody arrives after signing in; `Frame` sends those of another role on to their own first page. */
export const ENTRY = "/home";

const HOMES: Readonly<Record<Role, Route>> = { applicant: ENTRY, mentor: "/mentor", coordinator: "/people" };

/** The first page of a role. */
export function homeOf(role: Role): Route {
  return HOMES[role];
}

export interface Item {
  readonly href: Route;
  readonly label: string;
}

const READING: readonly Item[] = [
  { href: "/methods", label: "Methods" },
  { href: "/calendar", label: "Calendar" },
];
const SETTINGS: Item = { href: "/settings/account", label: "Settings" };

const OWN: Readonly<Record<Role, readonly Item[]>> = {
  applicant: [
    { href: ENTRY, label: "Home" },
    { href: "/plan", label: "Plan" },
    { href: "/exams", label: "Exams" },
    { href: "/timeline", label: "Timeline" },
    { href: "/profile", label: "Profile" },
    { href: "/what-if", label: "What if" },
    { href: "/inbox", label: "Inbox" },
  ],
  mentor: [{ href: "/mentor", label: "People" }],
  coordinator: [
    { href: "/people", label: "People" },
    { href: "/organization", label: "Program" },
  ],
};

/** More do not fit the bar of a phone. */
const IN_BAR = 5;

/** The ways on of a role: `bar` stands at the foot of a phone, `more` in its menu; a desktop has room for all. */
export function listNavigation(role: Role): { bar: readonly Item[]; more: readonly Item[] } {
  const all = [...OWN[role], ...READING, SETTINGS];
  return { bar: all.slice(0, IN_BAR), more: all.slice(IN_BAR) };
}

/** A role after "as". */
export function sayRole(role: Role): string {
  return role === "applicant" ? "an applicant" : `a ${role}`;
}

/** A place without the organization's name, which stands beside it in its own `<bdi>`. */
export function isOwnPlace({ kind }: Place): boolean {
  return kind === "personal";
}
