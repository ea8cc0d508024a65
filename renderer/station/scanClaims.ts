/**
 * Takes a scan that would otherwise go to the bench, for a field that wants one (a tracking number to correct). False
 * leaves it to the bench after all.
 */
export type ScanClaim = (raw: string) => boolean;

export interface ScanClaims {
  /** The newest claim gets the scans until the returned function gives them back. */
  readonly claim: (take: ScanClaim) => () => void;
  /** True when somebody took it. */
  readonly offer: (raw: string) => boolean;
}

export function createScanClaims(): ScanClaims {
  const claims: ScanClaim[] = [];
  return {
    claim: (take) => {
      claims.push(take);
      return () => {
        const index = claims.lastIndexOf(take);
        if (index >= 0) claims.splice(index, 1);
      };
    },
    offer: (raw) => {
      return claims.at(-1)?.(raw) ?? false;
    },
  };
}
