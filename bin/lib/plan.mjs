import { pathToFileURL } from "node:url";
import { ensureInstalled } from "./install.mjs";
import { inRoot } from "./paths.mjs";

/**
 * `npm run -s plan`: runs bin/plan.ts in this process. Standard output belongs to the plan alone.
 * @param {string[]} argv
 * @returns {Promise<number>} the exit code
 */
export async function main(argv) {
  await ensureInstalled(console.error);
  // npm changes to the project's folder; a path on the command line is meant from where the person is.
  const { INIT_CWD, npm_lifecycle_event: script } = process.env;
  if (script === "plan" && INIT_CWD !== undefined) process.chdir(INIT_CWD);
  // A reader that has seen enough (`| head`) is no error.
  process.stdout.on("error", (error) => {
    if ("code" in error && error.code === "EPIPE") process.exit();
    throw error;
  });
  const { register } = await import("tsx/esm/api");
  register({ tsconfig: inRoot("tsconfig.json") });
  /** @type {{ main: (argv: string[]) => Promise<number> }} */
  const command = await import(pathToFileURL(inRoot("bin", "plan.ts")).href);
  return command.main(argv);
}
