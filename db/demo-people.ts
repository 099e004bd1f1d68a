import type { Role } from "./enums";

/** The demo's people whom anybody may sign in as. The domain is reserved: no message to it can arrive. */
export const DEMO_EMAILS: Readonly<Record<Role, string>> = {
  applicant: "applicant@demo.example",
  mentor: "mentor@demo.example",
  coordinator: "coordinator@demo.example",
};
