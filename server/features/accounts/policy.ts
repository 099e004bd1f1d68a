const DAY_MS = 24 * 60 * 60 * 1000;
/** How long somebody may change their mind; `rights.end_accounts` waits as long. */
const GRACE_DAYS = 30;

/** From when on an account is removed whose owner asked for it at an instant. */
export function deletionDay(askedAt: Date): Date {
  return new Date(askedAt.getTime() + GRACE_DAYS * DAY_MS);
}
