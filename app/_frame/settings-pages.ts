import type { Route } from "next";
import type { Role } from "@/db/enums";

interface SettingsPage {
  readonly path: Route;
  readonly title: string;
  readonly role?: Role;
}

const PAGES: readonly SettingsPage[] = [
  { path: "/settings/account", title: "Account" },
  { path: "/settings/security", title: "Sign-in and security" },
  { path: "/settings/sharing", title: "Who sees what", role: "applicant" },
  { path: "/settings/notifications", title: "Notifications" },
  { path: "/settings/data", title: "Your data" },
];

/** The settings that a role has. */
export function listSettings(role: Role): readonly SettingsPage[] {
  return PAGES.filter((page) => page.role === undefined || page.role === role);
}
