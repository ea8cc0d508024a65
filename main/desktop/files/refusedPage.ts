import type { Words } from '../words.ts';

/** What the window shows instead of the station, when that cannot be opened. */
export interface Refusal {
  /** A whole sentence for the person at the bench. */
  readonly message: string;
}

export const refusedStyles = `
:root { color-scheme: light dark; font: 20px/1.5 system-ui, sans-serif; }
body { max-width: 34em; margin: 15vh auto; padding: 0 1.5em; }
h1 { font-size: 1.6em; }
`;

/** A page without script: it works when nothing else does. The message is put in as text. */
export function refusedPage(words: Words, refusal: Refusal): string {
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Packbench</title>
<link rel="stylesheet" href="refused.css">
</head>
<body>
<main role="alert">
<h1>${asText(words.refusedTitle)}</h1>
<p>${asText(refusal.message)}</p>
<p>${asText(words.refusedAdvice)}</p>
</main>
</body>
</html>
`;
}

function asText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
