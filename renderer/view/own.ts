/**
 * What a record holds under this name itself. Names of items and orders are other people's: one called "constructor" would
 * find what every object has.
 */
export function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
