declare module 'onscan.js' {
  const onScan: {
    attachTo(
      target: EventTarget,
      options: { readonly onScan: (code: string) => void; readonly timeBeforeScanTest: number },
    ): unknown;
    detachFrom(target: EventTarget): void;
  };
  export = onScan;
}

declare module 'gs1-barcode-parser-mod' {
  const parser: {
    parseBarcode(text: string): { readonly parsedCodeItems: readonly { readonly ai: string }[] };
  };
  export = parser;
}
