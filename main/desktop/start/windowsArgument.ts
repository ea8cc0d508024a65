/**
 * One argument of a command line of Windows, in quotes, as programs there take it apart again (CommandLineToArgvW): a
 * backslash counts twice before a quote, so that a folder such as `D:\` does not swallow the end of its own quotes.
 */
export function windowsArgument(argument: string): string {
  const escaped = argument.replace(/(\\*)"/g, '$1$1\\"').replace(/\\+$/, '$&$&');
  return `"${escaped}"`;
}
