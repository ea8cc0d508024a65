/** One measured number. With a `budget` it passes when it is not above it. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'x' | 'MB' | 'kB' | 'rows' | 'requests' | 'per second';
  readonly budget?: number;
}

export interface BenchSize {
  /** A tenth of the orders and fewer rounds: for looking quickly, not for the record. */
  readonly quick: boolean;
  readonly seed: number;
}

export interface BenchCase {
  readonly name: string;
  /** Takes many minutes: runs only when it is asked for by name. */
  readonly isLong?: true;
  readonly run: (size: BenchSize) => Promise<readonly Figure[]>;
}

export function passes({ budget, value }: Figure): boolean {
  return budget === undefined || value <= budget;
}
