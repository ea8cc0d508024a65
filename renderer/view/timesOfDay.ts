/** Every quarter of an hour of a day, as HH:MM, with another time among them where that is chosen already. */
export function timesOfDay(chosen: string): readonly string[] {
  const quarters = Array.from(
    { length: 96 },
    (_, at) => `${twoDigits(Math.floor(at / 4))}:${twoDigits((at % 4) * 15)}`,
  );
  return quarters.includes(chosen) || !isTime(chosen) ? quarters : [...quarters, chosen].toSorted();
}

export function isTime(text: string): boolean {
  return /^\d{2}:\d{2}$/.test(text);
}

/** Of HH:MM, in milliseconds since midnight. */
export function sinceMidnight(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
