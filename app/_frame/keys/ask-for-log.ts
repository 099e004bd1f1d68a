import { openLog } from "@/app/_log/door";

/**
 * Opens the log of practice exams.
 * @param otherwise goes to where exams are kept, on a page without the log
 */
export function askForLog(otherwise: () => void): void {
  if (document.querySelector("[data-log]") === null) otherwise();
  else openLog();
}
