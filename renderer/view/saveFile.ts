/** Offers a text as a file to save; the browser or Electron asks where. */
export function saveFile(fileName: string, text: string): void {
  const type = fileName.endsWith('.csv') ? 'text/csv' : 'application/json';
  save(fileName, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** The same for a PDF, which crosses the bridge as base64. */
export function saveBytes(fileName: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  save(fileName, new Blob([bytes], { type: 'application/pdf' }));
}

function save(fileName: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser reads the address after this task; a minute is longer than any dialog needs to open.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
