import type { Role } from "@/db/enums";

/** What a dialog of the frame is given. */
export interface FrameDialogProps {
  readonly role: Role;
  readonly hasSingleKeys: boolean;
  readonly onClose: () => void;
  readonly onHelp: () => void;
}
