import type { ScenarioParameters } from './scenario.ts';

/**
 * The guide's triggers of a 400 in the words of the rules themselves. A station that keeps the rules never sees them, so
 * that practice and tests have to ask for them; a call that really is wrong gets the same from the rules.
 */
export const REFUSALS: Readonly<
  Record<
    NonNullable<ScenarioParameters['trigger']>,
    { readonly of: 'queue' | 'action'; readonly message: string }
  >
> = {
  bad_page: { of: 'queue', message: '"page" must be a whole number from 1, not "0".' },
  malformed_date: {
    of: 'queue',
    message: '"date" must be a moment in the form yyyy-mm-dd hh:mm:ss, not "yesterday".',
  },
  unknown_item: { of: 'action', message: 'Item 1 does not belong to the order.' },
  items_required: {
    of: 'action',
    message: '"items" must contain all items of the order, and partial operations are not enabled.',
  },
  unreadable_body: { of: 'action', message: 'The body is not valid JSON.' },
};
