import { useFieldScan } from './useFieldScan.ts';

/**
 * While this is mounted, a scan is a badge for the component that asks: it signs nobody in and is written into no
 * log.
 */
export function useBadgeScan(onBadge: (badge: string) => void): void {
  useFieldScan(onBadge, { forBadge: true });
}
