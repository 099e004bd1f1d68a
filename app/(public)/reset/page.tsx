import type { Metadata } from "next";
import { api } from "@/app/_trpc/server";
import { PageHeading } from "@/app/_ui/page-heading";
import { ResetForm } from "./reset-form";

export const metadata: Metadata = { title: "New password" };

export default async function ResetPage() {
  const { sendsMail } = await api.accounts.waysIn();
  return (
    <div className="space-y-8">
      <PageHeading
        title="Choose a new password"
        lead="Give the address of your account. We send a link to it, and under the link you choose."
      />
      <ResetForm sendsMail={sendsMail} />
    </div>
  );
}
