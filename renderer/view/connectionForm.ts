import {
  type BusinessHours,
  type ConnectionInput,
  connectionInput,
  defaultBarcodeFields,
  type PartialsMode,
  usualHours,
} from '../../main/contract/connections.ts';
import type { Messages } from '../i18n/en.ts';
import { joinProxy, type ProxyDraft } from './proxyDraft.ts';

/** What is written in the form, as text; the station gets it parsed. */
export interface ConnectionDraft extends ProxyDraft {
  /** The connection it belongs to; null until it was saved for the first time. */
  readonly savedId: string | null;
  /** The address that the stored token was entered for. */
  readonly savedBaseUrl: string | null;
  readonly hasProxyPassword: boolean;
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
  readonly caCertificate: string;
}

export const emptyDraft: ConnectionDraft = {
  savedId: null,
  savedBaseUrl: null,
  hasProxyPassword: false,
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
  caCertificate: '',
  proxy: '',
  proxyUser: '',
  proxyPassword: '',
};

export type DraftErrors = Partial<Record<keyof Omit<ConnectionDraft, 'savedId' | 'savedBaseUrl'>, string>>;

export type ReadDraft =
  | { readonly ok: true; readonly input: ConnectionInput }
  | { readonly ok: false; readonly errors: DraftErrors };

/** The slowest and fastest pace a screen offers; ShipperOne recommends 30 to 60 seconds. */
const fastestPoll = 30;
const slowestPoll = 3600;

/** Checks the form with the contract's own rules; each field that does not fit gets a sentence. */
export function readDraft(draft: ConnectionDraft, t: Messages): ReadDraft {
  const { token, pollSeconds, sweepMinutes, barcodeFields, colour, savedId: id, ...plain } = draft;
  const isTokenEmpty = token.trim() === '';
  const poll = readWhole(pollSeconds);
  const sweep = readWhole(sweepMinutes);
  const errors: { -readonly [K in keyof DraftErrors]: DraftErrors[K] } = {};
  if (!(poll >= fastestPoll && poll <= slowestPoll)) errors.pollSeconds = t.settings.pollWrong;
  if (!(sweep >= 1 && sweep <= 1440)) errors.sweepMinutes = t.link.sweepWrong;
  if (id === null && isTokenEmpty) errors.token = t.settings.tokenWrong;
  if (isOtherServer(draft) && isTokenEmpty) errors.token = t.settings.tokenWrong;
  const parsed = connectionInput.safeParse({
    ...plain,
    ...(id === null ? {} : { id }),
    ...(isTokenEmpty ? {} : { token }),
    ...(errors.pollSeconds === undefined ? { pollSeconds: poll } : {}),
    ...(errors.sweepMinutes === undefined ? { sweepMinutes: sweep } : {}),
    ...(colour === null ? {} : { colour }),
    proxy: joinProxy(draft),
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
    if (field === 'proxy') errors.proxy = t.network.proxyWrong;
    if (field === 'caCertificate') errors.caCertificate = caWords(draft.caCertificate, t);
    if (field === 'timeZone') errors.timeZone = t.settings.timeZoneWrong;
  }
  if (!parsed.success || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, input: parsed.data };
}

/** A stored token is for one server; the station refuses to send it to another. */
export function isOtherServer({ baseUrl, savedBaseUrl }: ConnectionDraft): boolean {
  if (savedBaseUrl === null || !URL.canParse(baseUrl.trim())) return false;
  return new URL(baseUrl.trim()).origin !== new URL(savedBaseUrl).origin;
}

function caWords(text: string, t: Messages): string {
  return text.includes('PRIVATE KEY') ? t.network.caKey : t.network.caWrong;
}

function readWhole(text: string): number {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN;
}
