/** Why a code cannot be read. Closed: the screens have a sentence for each. */
export type FaultCode =
  | 'empty'
  | 'symbology_unknown'
  | 'command_unknown'
  | 'digits_expected'
  | 'digit_count'
  | 'check_digit'
  | 'all_zeros'
  | 'add_on_only'
  | 'spreadsheet'
  | 'ai_unknown'
  | 'value_empty'
  | 'value_short'
  | 'value_long'
  | 'value_characters'
  | 'value_check_digit'
  | 'value_date'
  | 'value_wrong'
  | 'separator'
  | 'ai_repeated'
  | 'ai_conflict'
  | 'link_address'
  | 'link_without_key'
  | 'link_order'
  | 'link_attribute';

export interface Fault {
  readonly code: FaultCode;
  /** The application identifier the fault is about, and its title: "10", "BATCH/LOT". */
  readonly ai?: string;
  readonly title?: string;
  /** What was met instead: the characters, the other identifier, the count. */
  readonly found?: string;
}

/** One English sentence: what is wrong, and what to do where that is known. */
export function faultSentence(fault: Fault): string {
  const element = fault.ai === undefined ? 'A value' : `(${fault.ai}) ${fault.title ?? ''}`.trimEnd();
  const found = fault.found ?? '';
  switch (fault.code) {
    case 'empty':
      return 'The scanner sent no data. Scan again.';
    case 'symbology_unknown':
      return `"${found}" is not a symbology identifier this station knows.`;
    case 'command_unknown':
      return `"${found}" is not a command of this station. Print a new command sheet.`;
    case 'digits_expected':
      return 'A product barcode holds digits only; this one holds other characters. Scan again.';
    case 'digit_count':
      return `${found} digits are too many or too few for a product barcode of this kind. Scan again.`;
    case 'check_digit':
      return 'The check digit does not fit: the barcode was misread or mistyped. Scan again.';
    case 'all_zeros':
      return 'A number of zeros alone names no product.';
    case 'add_on_only':
      return 'Only the small barcode at the side was read. Scan the large one.';
    case 'spreadsheet':
      return 'A spreadsheet has changed this number. Take it from the label again.';
    case 'ai_unknown':
      return `"${found}" begins no GS1 element. The scanner may leave out or add characters.`;
    case 'value_empty':
      return `${element} has no value.`;
    case 'value_short':
      return `${element} is too short: ${found}. Part of the barcode is missing.`;
    case 'value_long':
      return `${element} is too long: ${found}. The scanner may leave out the separator (FNC1).`;
    case 'value_characters':
      return `${element} holds a character that may not stand there: ${found}`;
    case 'value_check_digit':
      return `The check digit of ${element} does not fit: ${found}. Scan again.`;
    case 'value_date':
      return `${element} is no date or time that exists: ${found}`;
    case 'value_wrong':
      return `${element} has a value the GS1 rules do not allow: ${found}`;
    case 'separator':
      return 'A separator (FNC1) stands where none belongs. Part of the barcode may be missing.';
    case 'ai_repeated':
      return `${element} stands there twice with different values.`;
    case 'ai_conflict':
      return `${element} may not stand beside (${found}).`;
    case 'link_address':
      return 'This web address is not written as one has to be.';
    case 'link_without_key':
      return 'This web address holds no GS1 number.';
    case 'link_order':
      return `${element} stands in the wrong place of the web address.`;
    case 'link_attribute':
      return `${element} may not stand in the query of the web address.`;
  }
}
