import { useStation } from '../station/StationContext.ts';

/** Placeholder until the capture layer is there. */
export function useScans(): void {
  useStation();
}
