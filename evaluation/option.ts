/** What stands behind an option on the command line: `dev` for `--split` in `--split dev`. */
export function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

/** Whether an option without a value is given. */
export function hasOption(name: string): boolean {
  return process.argv.includes(name);
}
