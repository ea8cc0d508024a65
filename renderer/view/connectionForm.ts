import {
  type BusinessHours,
  type ConnectionInput,
  connectionInput,
  defaultBarcodeFields,
  type PartialsMode,
  usualHours,
} from '../../main/contract/connections.ts';
import type { Messages } from '../i18n/en.ts';

/** What is written in the form, as text; the station gets it parsed. */
export interface ConnectionDraft {
  /** The connection it belongs to; null until it was saved for the first time. */
  readonly savedId: string | null;
  readonly name: string;
  readonly baseUrl: string;
  readonly storeCode: string;
  readonly token: string;
  readonly partials: PartialsMode;
  readonly pollSeconds: string;
  readonly timeZone: string;
  readonly sweepMinutes: string;
  readonly businessHours: BusinessHours;
  /** Names with commas between them. */
  readonly barcodeFields: string;
  /** One of the eight marks; null lets the station choose the next one. */
  readonly colour: number | null;
}

export const emptyDraft: ConnectionDraft = {
  savedId: null,
  name: '',
  baseUrl: '',
  storeCode: '',
  token: '',
  partials: 'perOrder',
  pollSeconds: '45',
  timeZone: 'UTC',
  sweepMinutes: '15',
  businessHours: usualHours,
  barcodeFields: defaultBarcodeFields.join(', '),
  colour: null,
};

export type DraftErrors = Partial<Record<Exclude<keyof ConnectionDraft, 'savedId'>, string>>;

export type ReadDraft =
  | { readonly ok: true; readonly input: ConnectionInput }
  | { readonly ok: false; readonly errors: DraftErrors };

/** The slowest and fastest pace a screen offers; ShipperOne recommends 30 to 60 seconds. */
const fastestPoll = 30;
const slowestPoll = 3600;

/** Checks the form with the contract's own rules; each field that does not fit gets a sentence. */
export function readDraft(draft: ConnectionDraft, t: Messages): ReadDraft {
  const { token, pollSeconds, sweepMinutes, barcodeFields, colour, savedId: id, ...plain } = draft;
  const poll = readWhole(pollSeconds);
  const sweep = readWhole(sweepMinutes);
  const errors: { -readonly [K in keyof DraftErrors]: DraftErrors[K] } = {};
  if (!(poll >= fastestPoll && poll <= slowestPoll)) errors.pollSeconds = t.settings.pollWrong;
  if (!(sweep >= 1 && sweep <= 1440)) errors.sweepMinutes = t.link.sweepWrong;
  if (id === null && token.trim() === '') errors.token = t.settings.tokenWrong;
  const parsed = connectionInput.safeParse({
    ...plain,
    ...(id === null ? {} : { id }),
    ...(token.trim() === '' ? {} : { token }),
    ...(errors.pollSeconds === undefined ? { pollSeconds: poll } : {}),
    ...(errors.sweepMinutes === undefined ? { sweepMinutes: sweep } : {}),
    ...(colour === null ? {} : { colour }),
    barcodeFields: barcodeFields
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  });
  for (const issue of parsed.error?.issues ?? []) {
    const field = issue.path[0];
    if (field === 'name') errors.name = t.settings.nameWrong;
    if (field === 'baseUrl') errors.baseUrl = t.settings.baseUrlWrong;
    if (field === 'storeCode') errors.storeCode = t.settings.storeCodeWrong;
    if (field === 'token') errors.token = t.settings.tokenWrong;
    if (field === 'businessHours') errors.businessHours = t.link.hoursWrong;
    if (field === 'barcodeFields') errors.barcodeFields = t.link.barcodeFieldsWrong;
    if (field === 'timeZone') errors.timeZone = t.settings.timeZoneWrong;
  }
  if (!parsed.success || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, input: parsed.data };
}

function readWhole(text: string): number {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN;
}
