import { OTHER_SERVER } from "./binaries.mjs";

const DAMAGED =
  /(could not open (?:file|directory) "[^"]*"|invalid checksum in control file|checkpoint record|incorrect checksum|invalid data in file "[^"]*"|is not a valid data directory|could not load [^\n]*pg_hba\.conf|configuration file "[^"]*" contains errors|database files are incompatible)/;

/**
 * @param {string} data
 * @param {string} what is wrong with it
 */
export function describeDamaged(data, what) {
  return (
    `The database in ${data} is damaged (${what}): put the folder back from a backup, ` +
    `or move it away and run the command again, which begins with an empty database.`
  );
}

/**
 * Turns what PostgreSQL said when it did not start into the sentence for a person.
 * @param {string} log
 * @param {string} data its folder
 * @returns {string | null} null when it said nothing that is known
 */
export function explain(log, data) {
  if (/No space left on device|ENOSPC|Disk quota exceeded/.test(log)) {
    return `The disk of ${data} is full: make some room and run the command again; nothing is lost.`;
  }
  if (/Read-only file system/.test(log)) {
    return `The disk of ${data} can only be read: make it writable and run the command again.`;
  }
  if (/error while loading shared libraries|ENOENT|cannot execute binary|Exec format|code 127/.test(log)) {
    return `The PostgreSQL of the packages does not run on this system: use a system with glibc, ${OTHER_SERVER}.`;
  }
  if (
    /could not (?:create|resize|map|attach to) (?:anonymous )?shared memory|Cannot allocate memory/.test(log)
  ) {
    return "PostgreSQL got too little memory from the system: give it more, and run the command again.";
  }
  if (/has wrong ownership|has invalid permissions/.test(log)) {
    return `${data} belongs to another user: run the command as the user who ran it first.`;
  }
  const damage = DAMAGED.exec(log)?.[1];
  return damage === undefined ? null : describeDamaged(data, damage);
}
