/** Command barcodes are part of the contract: the window prints them, the core reads them. */
export { COMMAND_PREFIX, commandCode, isCommandCode, readCommand } from '../../contract/commandCodes.ts';
