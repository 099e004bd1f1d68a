import Link from "next/link";
import { Wordmark } from "@/app/_ui/site-header";
import type { Me } from "@/server/features/accounts/schema";
import { AccountMenu } from "./account-menu";
import { InboxLink } from "./inbox-link";
import { FrameKeys } from "./keys/frame-keys";
import { homeOf, listNavigation } from "./places";

/** The top of every signed-in page: the way home, the place of work, the person; and the label of a demo. */
export function FrameHeader({ me }: { me: Me }) {
  return (
    <header className="border-b border-hairline lg:col-span-2 print:hidden">
      {me.current.isDemo ? (
        <p className="bg-sunken px-4 py-1.5 text-center text-note">
          <strong>Demo.</strong> Everybody here is made up, and others can see and change what you enter.
        </p>
      ) : null}
      <div className="flex items-center justify-between gap-x-4 px-4 py-1 sm:px-6 sm:py-2">
        <Link
          href={homeOf(me.current.role)}
          className="inline-flex min-h-11 items-center gap-2 rounded-control font-title text-h3 font-semibold"
        >
          <Wordmark />
          Airway
        </Link>
        {/* Places of fixed size: a page that comes in pieces must not move what is there already. */}
        <div className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)_4.875rem_min(8.5rem,calc(100vw-13.9rem))] items-center gap-x-1 sm:grid-cols-[minmax(0,1fr)_6.75rem_minmax(8rem,22rem)] sm:gap-x-4">
          <div className="justify-self-end">
            <FrameKeys role={me.current.role} hasSingleKeys={me.hasSingleKeys} />
          </div>
          <div className="justify-self-end">
            <InboxLink unread={me.unread} />
          </div>
          <AccountMenu
            name={me.name}
            email={me.email}
            current={me.current}
            places={me.places}
            more={listNavigation(me.current.role).more}
          />
        </div>
      </div>
    </header>
  );
}
