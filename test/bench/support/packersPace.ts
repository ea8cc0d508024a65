/**
 * Milliseconds between two scans of a very quick packer, 70 to 150. Uneven, so that scans meet all that the station does
 * in turns; without any pause they would leave a sweep no time to be met in.
 */
function pauseBefore(scan: number): number {
  return 70 + ((scan * 37) % 81);
}

export function packersPause(scan: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, pauseBefore(scan)));
}
