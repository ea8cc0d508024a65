/**
 * A file for `~/.config/autostart` (freedesktop.org, Desktop Application Autostart): the sessions of Linux start what
 * stands in it when a person signs in.
 */
export function autostartEntry(program: string, args: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Packbench',
    `Exec=${[program, ...args].map(quoted).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** Whether an entry that is there is switched on; desktops switch one off by a line in it. */
export function isEntryOn(text: string): boolean {
  return !/^(Hidden=true|X-GNOME-Autostart-enabled=false)\s*$/im.test(text);
}

/**
 * One argument of an `Exec` line (Desktop Entry Specification, "The Exec key"): in quotes, with `"`, a backtick, `$` and
 * `\` escaped, that escaping again escaped as the value of a string, and `%` doubled so that it is no field code.
 */
function quoted(argument: string): string {
  const escaped = argument.replace(/["`$\\]/g, (sign) => `\\${sign}`);
  return `"${escaped.replaceAll('\\', '\\\\').replaceAll('%', '%%').replaceAll('\n', '\\n')}"`;
}
