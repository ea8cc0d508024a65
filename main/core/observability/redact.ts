/** What must never stand in a log, whatever library wrote it into a message. */
const secrets: readonly (readonly [RegExp, string])[] = [
  [/\bBearer\s+[^\s"',]+/gi, 'Bearer [token]'],
  [/("?(?:token|authorization|password|secret)"?\s*[:=]\s*"?)[^\s"',}]+/gi, '$1[hidden]'],
  [/\/\/[^/\s:@]+:[^/\s@]+@/g, '//[hidden]@'],
];

/** Takes tokens and passwords out of a line for the log. */
export function redact(text: string): string {
  return secrets.reduce((clean, [pattern, replacement]) => clean.replace(pattern, replacement), text);
}
