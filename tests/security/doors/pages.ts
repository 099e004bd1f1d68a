/** Who may come through a page or a route handler; whoever works in another role is led elsewhere. */
export type Caller = "visitor" | "signed-in" | "applicant" | "mentor" | "coordinator";

/** Every page under app. */
export const PAGES: Readonly<Record<string, { readonly callers: readonly Caller[] }>> = {
  "/": { callers: ["visitor"] },
  "/calendar": { callers: ["visitor"] },
  "/calendar/[season]": { callers: ["visitor"] },
  "/home": { callers: ["applicant"] },
  "/invite/[secret]": { callers: ["visitor"] },
  "/link/[secret]": { callers: ["visitor"] },
  "/mentor": { callers: ["mentor"] },
  "/mentor/people/[id]": { callers: ["mentor"] },
  "/methods": { callers: ["visitor"] },
  "/methods/[code]": { callers: ["visitor"] },
  "/organization": { callers: ["coordinator"] },
  "/people": { callers: ["coordinator"] },
  "/people/[id]": { callers: ["coordinator"] },
  "/plan": { callers: ["applicant"] },
  "/plan/questions/[step]": { callers: ["applicant"] },
  "/privacy": { callers: ["visitor"] },
  "/reset": { callers: ["visitor"] },
  "/settings/account": { callers: ["signed-in"] },
  "/settings/security": { callers: ["signed-in"] },
  "/settings/sharing": { callers: ["applicant"] },
  "/sign-in": { callers: ["visitor"] },
  "/sign-in/code": { callers: ["visitor"] },
  "/sign-up": { callers: ["visitor"] },
  "/sources": { callers: ["visitor"] },
  "/sources/[id]": { callers: ["visitor"] },
  "/start": { callers: ["visitor"] },
  "/start/[step]": { callers: ["visitor"] },
  "/start/plan": { callers: ["visitor"] },
};
