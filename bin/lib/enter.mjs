// The one door of every command. Kept to syntax that Node 12 parses, so that an old Node gets a sentence
// and not a SyntaxError; everything newer is behind the import that `load` makes.

const MAJOR = 20;
const MINOR = 19;

/**
 * Tells whether a Node is too old for Airway.
 * @param {string} version such as "20.19.0"
 * @returns {string} the sentence to show, or "" when the version will do
 */
export function describeOldNode(version) {
  const parts = version.split(".").map(Number);
  const major = parts[0] || 0;
  const minor = parts[1] || 0;
  if (major > MAJOR || (major === MAJOR && minor >= MINOR)) return "";
  return (
    `Airway needs Node ${MAJOR}.${MINOR} or newer and this is Node ${version}: ` +
    `install a newer one from https://nodejs.org and run the command again.`
  );
}

/**
 * Runs a command's `main` and turns its answer into the exit code. A Refusal is shown as its sentence alone.
 * @param {() => Promise<{ main: (argv: string[]) => Promise<number> }>} load imports the command
 */
export function enter(load) {
  const problem = describeOldNode(process.versions.node);
  if (problem) {
    console.error(problem);
    process.exitCode = 1;
    return;
  }
  load()
    .then((command) => command.main(process.argv.slice(2)))
    .then(
      (code) => {
        process.exitCode = code;
      },
      (error) => {
        process.exitCode = error.exitCode || 1;
        if (error.name === "Stopped") return;
        console.error(error.name === "Refusal" ? error.message : error);
      },
    );
}
