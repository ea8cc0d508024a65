/**
 * How Node is started where we start it ourselves, for a station. V8 lets the half of its young generation grow to 64 MB,
 * and both halves stay: 73 MB more for the same CPU time (docs/performance.md). It cannot be set from within.
 */
export const nodeOptions: readonly string[] = ['--max-semi-space-size=8'];
