/** What must never stand in a log, whatever library wrote it into a message. */
// SECURITY: redacted-logs
const patterns: readonly (readonly [RegExp, string])[] = [
  // As a header has it, with the kind of the secret before it.
  [/(authorization"?\s*[:=]\s*"?)(?:basic|digest|negotiate|ntlm)\s+[^\s"',}\\]+/gi, '$1[hidden]'],
  [/\bBearer\s+[^\s"',\\]+/gi, 'Bearer [token]'],
  [
    /("?(?:token|authorization|password|passphrase|secret|api[-_]?key)"?\s*[:=]\s*"?)[^\s"',}\\]+/gi,
    '$1[hidden]',
  ],
  [/\/\/[^/\s:@]+:[^/\s@]+@/g, '//[hidden]@'],
  // JSON.parse quotes what it could not read: the beginning of an answer, or of a row.
  [/"(?:[^"\\]|\\.)*"(?:\.\.\.)? is not valid JSON/gs, '[text] is not valid JSON'],
  [/\.\.\..{0,80}?(?:\.\.\.)? is not valid JSON/gs, '[text] is not valid JSON'],
  // Begins only where a word begins: else a word of a megabyte without an @ would be tried from each of its letters.
  [/(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/gu, '[e-mail]'],
  [/\+\d[\d ()/.-]{6,}\d/g, '[phone]'],
];

/** Takes tokens, passwords, e-mail addresses, phone numbers and quoted answers out of a text for the log. */
export function redact(text: string): string {
  return patterns.reduce((clean, [pattern, replacement]) => clean.replace(pattern, replacement), text);
}
