/** For `like ... escape '\'`: the text anywhere, taken letter by letter. */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
