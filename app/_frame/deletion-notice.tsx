import { formatDay } from "@/app/_ui/dates";
import { Notice } from "@/app/_ui/notice";
import { KeepAccount } from "./keep-account";

/** On every page of somebody who asked for their account to be deleted: from when on, and the way back. */
export function DeletionNotice({ from }: { from: Date }) {
  return (
    <div className="mb-8 print:hidden">
      <Notice
        tone="caution"
        title={`Your account will be deleted on ${formatDay(from.toISOString().slice(0, 10))}`}
      >
        <p>You asked for it. Until that day nothing is gone, and you can change your mind.</p>
        <KeepAccount />
      </Notice>
    </div>
  );
}
