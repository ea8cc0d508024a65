/** A pattern for `like ... escape '\'` that finds this text anywhere, with each letter taken literally. */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
