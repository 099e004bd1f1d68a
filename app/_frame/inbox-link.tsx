import Link from "next/link";
import { MAX_UNREAD } from "@/server/features/notifications/schema";

/** The way to the inbox, with how much of it is unread in words. */
export function InboxLink({ unread }: { unread: number }) {
  return (
    <Link
      href="/inbox"
      prefetch={false}
      className="inline-flex min-h-11 shrink-0 items-center gap-2 rounded-control px-1 text-note hover:underline"
    >
      <svg
        viewBox="0 0 20 20"
        aria-hidden="true"
        className="hidden size-5 fill-none stroke-current stroke-[1.6] sm:block"
      >
        <path d="M4 14.5h12l-1.4-2V9a4.6 4.6 0 0 0-9.2 0v3.5z M8.2 17h3.6" strokeLinejoin="round" />
      </svg>
      Inbox
      {unread === 0 ? null : (
        <span className="min-w-6 rounded-full border border-primary px-1.5 text-center text-note/snug font-semibold text-primary">
          {unread > MAX_UNREAD ? `${MAX_UNREAD}+` : unread}
          <span className="sr-only"> unread</span>
        </span>
      )}
    </Link>
  );
}
