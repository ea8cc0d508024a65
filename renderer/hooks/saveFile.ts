/** Offers a text as a file to save; the browser or Electron asks where. */
export function saveFile(fileName: string, text: string): void {
  const type = fileName.endsWith('.csv') ? 'text/csv' : 'application/json';
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser reads the address after this task; a minute is longer than any dialog needs to open.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
