import { useFieldScan } from './useFieldScan.ts';

/** While this is there, a scan is a badge for whoever asks, and signs nobody in; it stands in no log. */
export function useBadgeScan(onBadge: (badge: string) => void): void {
  useFieldScan(onBadge, { forBadge: true });
}
