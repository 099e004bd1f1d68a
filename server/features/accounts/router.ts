import "server-only";
import {
  guestProcedure,
  halfSignedInProcedure,
  publicProcedure,
  router,
  signedInProcedure,
} from "@/server/api/trpc";
import { Done } from "@/server/features/common/schema";
import { DomainError } from "@/server/lib/errors";
import {
  ChangePassword,
  ConfirmEmail,
  ConfirmSecondFactor,
  EmailConfirmed,
  EnterCode,
  FinishReset,
  FinishSignUp,
  LinkPreview,
  Me,
  ProveWithCode,
  ReadLink,
  RecoveryCodes,
  Rename,
  RequestEmailChange,
  RequestReset,
  RequestSignInLink,
  RequestSignUp,
  RevokeOtherSessions,
  RevokeSession,
  SecondFactorOffer,
  Sent,
  Sessions,
  StartSecondFactor,
  SwitchPlace,
  WaysIn,
} from "./schema";
import * as z from "zod";

const CancelEmailChange = z.strictObject({});

function later(): never {
  throw new DomainError("SERVICE_UNAVAILABLE", "Being written.");
}

export const accountsRouter = router({
  waysIn: publicProcedure.output(WaysIn).query(later),
  requestSignUp: guestProcedure.input(RequestSignUp).output(Sent).mutation(later),
  requestReset: guestProcedure.input(RequestReset).output(Sent).mutation(later),
  requestSignInLink: guestProcedure.input(RequestSignInLink).output(Sent).mutation(later),
  readLink: guestProcedure.input(ReadLink).output(LinkPreview).query(later),
  finishSignUp: guestProcedure.input(FinishSignUp).output(Done).mutation(later),
  finishReset: guestProcedure.input(FinishReset).output(Done).mutation(later),
  confirmEmail: guestProcedure.input(ConfirmEmail).output(EmailConfirmed).mutation(later),
  me: halfSignedInProcedure.output(Me).query(later),
  enterCode: halfSignedInProcedure.input(EnterCode).output(Done).mutation(later),
  rename: signedInProcedure.input(Rename).output(Done).mutation(later),
  changePassword: signedInProcedure.input(ChangePassword).output(Done).mutation(later),
  requestEmailChange: signedInProcedure.input(RequestEmailChange).output(Done).mutation(later),
  cancelEmailChange: signedInProcedure.input(CancelEmailChange).output(Done).mutation(later),
  startSecondFactor: signedInProcedure.input(StartSecondFactor).output(SecondFactorOffer).mutation(later),
  confirmSecondFactor: signedInProcedure.input(ConfirmSecondFactor).output(RecoveryCodes).mutation(later),
  removeSecondFactor: signedInProcedure.input(ProveWithCode).output(Done).mutation(later),
  renewRecoveryCodes: signedInProcedure.input(ProveWithCode).output(RecoveryCodes).mutation(later),
  revokeSession: signedInProcedure.input(RevokeSession).output(Done).mutation(later),
  revokeOtherSessions: signedInProcedure.input(RevokeOtherSessions).output(Done).mutation(later),
  switchPlace: signedInProcedure.input(SwitchPlace).output(Done).mutation(later),
  sessions: signedInProcedure.output(Sessions).query(later),
});
