import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { findWay } from "@/app/_frame/find-way";
import { ENTRY } from "@/app/_frame/places";
import { api } from "@/app/_trpc/server";
import { PageHeading } from "@/app/_ui/page-heading";
import { SignUpForm } from "./sign-up-form";

export const metadata: Metadata = { title: "Make an account" };

export default async function SignUpPage() {
  if ((await findWay()) !== "visitor") redirect(ENTRY);
  const { sendsMail } = await api.accounts.waysIn();
  return (
    <div className="space-y-8">
      <PageHeading
        title="Keep your plan in an account"
        lead="It is then there on every device, and you decide who else sees it. At first that is only you."
      />
      <SignUpForm sendsMail={sendsMail} />
    </div>
  );
}
