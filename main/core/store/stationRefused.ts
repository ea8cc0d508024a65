const refusalCodes = ['in_use', 'read_only', 'newer_version', 'not_ours', 'damaged', 'cannot_open'] as const;
export type StationRefusalCode = (typeof refusalCodes)[number];

/**
 * The data folder cannot be used. The message is a whole sentence for the person at the bench, and names the
 * file. Nothing was changed on disk.
 */
export class StationRefused extends Error {
  readonly code: StationRefusalCode;

  constructor(code: StationRefusalCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StationRefused';
    this.code = code;
  }
}
