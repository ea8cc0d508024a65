import type { ActionName } from '../../main/contract/common.ts';
import { assertNever } from '../../main/contract/errors.ts';
import type { EntryError } from '../../main/contract/outbox.ts';
import { type StoryCheck, type StoryFacts, type StoryRow, storyFacts } from '../../main/contract/story.ts';
import type { Messages } from '../i18n/en.ts';
import type { Formats } from '../i18n/formats.ts';
import { toldWords } from './changes.ts';
import { errorTitle, outcomeWords } from './entryWords.ts';

/** The facts of a row; undefined once they were erased, or where another version wrote what this one cannot read. */
export function factsOf(row: StoryRow): StoryFacts | undefined {
  if (row.detail === undefined) return undefined;
  try {
    return storyFacts.safeParse(JSON.parse(row.detail)).data;
  } catch {
    return undefined; // Its row is shown as changed, with the text as it stands.
  }
}

/** What a row of a story says, as one sentence or a few. */
export function storySentence(row: StoryRow, t: Messages, f: Formats): string {
  const facts = factsOf(row);
  if (facts === undefined) {
    const kind = t.story.kind[row.kind];
    return row.detail === undefined ? t.story.erased(kind) : kind;
  }
  return sentenceOf({ ...facts, kind: row.kind }, t, f);
}

type Told = Omit<StoryFacts, 'events'> & Pick<StoryRow, 'kind'> & Pick<StoryFacts, 'events'>;

function sentenceOf(told: Told, t: Messages, f: Formats): string {
  const { story } = t;
  const { parcel = 0, reason = '', lines = 0, count = 0 } = told;
  const pieces = f.list(
    (told.pieces ?? []).map(({ qty, name, sku }) => story.piece(qty, name === '' ? sku : name)),
  );
  switch (told.kind) {
    case 'opened':
      return story.opened(lines, count);
    case 'counted':
      if (told.how === 'manual') return story.countedByHand(pieces, reason);
      return told.how === 'typed' ? story.countedTyped(pieces) : story.counted(pieces);
    case 'refused':
      return story.refused(told.refusal === undefined ? (told.message ?? '') : t.band.refused[told.refusal]);
    case 'choice_asked':
      return story.choice_asked(count);
    case 'shortened':
      return story.shortened(pieces, reason);
    case 'parcel_sealed':
      return story.parcel_sealed(parcel);
    case 'moved':
      return story.moved(pieces, told.from ?? 0, told.to ?? 0);
    case 'tracked':
      return story.tracked(parcel, told.track?.carrierCode ?? '', told.track?.trackNumber ?? '');
    case 'weighed':
      return story.weighed(parcel, told.grams ?? 0);
    case 'tote_bound':
      return story.tote_bound(told.tote ?? '');
    case 'tote_freed':
      return story.tote_freed(told.tote ?? '');
    case 'parked':
      return told.hold === true ? story.held(reason) : story.parked(reason);
    case 'interrupted': {
      const changes = (told.changes ?? []).map((change) => t.orderChange(change));
      return [told.interruption === 'order_gone' ? story.gone : story.interrupted, ...changes].join(' ');
    }
    case 'scan':
      return scanSentence(told, t, f);
    case 'decided':
    case 'tried':
    case 'entry_state':
    case 'entry_act':
      return callSentence(told, told.kind, t, f);
    case 'note':
      return (told.text ?? '') === '' ? story.noteGone : story.note(told.text ?? '');
    case 'station_act':
      return story.station_act(told.act ?? '');
    case 'restored':
      return story.restored(told.backup ?? '');
    case 'put_back':
    case 'acknowledged':
    case 'instructions_due':
    case 'instructions_read':
    case 'parcel_added':
    case 'undone':
    case 'resumed':
    case 'finished':
    case 'reopened':
    case 'change_taken':
    case 'interruption_over':
    case 'recovered':
      return story[told.kind];
    case 'unreadable':
      return story.kind.unreadable;
    default:
      return assertNever(told.kind);
  }
}

function scanSentence({ answer, events = [], raw = '', reading }: Told, t: Messages, f: Formats): string {
  const { story } = t;
  const code = reading?.text ?? raw;
  const done = events.map((event) => sentenceOf(event, t, f));
  if (answer?.repeated === true) done.unshift(story.repeated);
  else if (done.length === 0 && answer?.reason !== undefined)
    done.push(story.refused(t.band.refused[answer.reason]));
  else if (done.length === 0 && answer?.command !== undefined) done.push(story.command);
  else if (answer === undefined) done.push(story.unanswered);
  return done.length === 0 ? story.scannedOnly(code) : [story.scanned(code), ...done].join(' ');
}

type CallKind = 'decided' | 'tried' | 'entry_state' | 'entry_act';

/** What became of a call to ShipperOne. */
function callSentence(told: Told, kind: CallKind, t: Messages, f: Formats): string {
  const { story } = t;
  const { action = 'ship', count = 0, error, number = 0, status, reason = '' } = told;
  switch (kind) {
    case 'decided': {
      if (action === 'ship') return story.decidedShip(count, f.list(told.trackNumbers ?? []));
      const rejected = told.rejected ?? 0;
      return story.decidedAccept((told.lines ?? 0) - rejected, count, rejected);
    }
    case 'tried':
      return told.outcome === 'answered'
        ? story.answered(number, status ?? 200, told.milliseconds ?? 0)
        : story.tried(
            number,
            outcomeWords(told.outcome ?? '', t),
            status === undefined ? '' : String(status),
          );
    case 'entry_act':
      return story.acted(actWords(told.act ?? '', t), reason);
    case 'entry_state':
      if (told.state === 'confirmed') return story.confirmed(action);
      if (told.state === 'paused') return story.paused(action);
      if (told.state === 'unknown') return story.unknown(action);
      if (told.state === 'ready') return story.goesOn(action);
      if (told.state === 'held') return story.asBefore(action);
      return story.attention(action, error === undefined ? '' : attentionWords(error, action, t));
  }
}

/**
 * Why a call needs a person, in the station's language, with ShipperOne's own words where it refused. What an older version
 * wrote without facts keeps the English sentence of that time.
 */
function attentionWords(error: EntryError, action: ActionName, t: Messages): string {
  const title = errorTitle(error.code, action, t);
  const told = toldWords(error, t);
  if (told !== undefined) return `${title}. ${told.join(' ')}`;
  return error.message === '' || error.code === 'behind_another'
    ? `${title}.`
    : `${title} (${error.message}).`;
}

function actWords(act: string, t: Messages): string {
  return Object.entries(t.packers.acts).find(([name]) => name === act)?.[1] ?? act;
}

/** Whether a story stands as it was written, in words. */
export function checkWords(check: StoryCheck, t: Messages): string {
  return check.whole ? t.story.whole(check.rows) : t.story.why[check.why](check.brokenAt);
}

/** No person does these. */
const byItself: ReadonlySet<StoryRow['kind']> = new Set([
  'tried',
  'entry_state',
  'interrupted',
  'interruption_over',
  'restored',
  'recovered',
]);

/** Who did it: the packer, with the lead who allowed it, or the station by itself. */
export function whoDidIt(row: StoryRow, t: Messages): string {
  const nobody = byItself.has(row.kind) ? t.story.byStation : t.story.unnamed;
  const who = row.packer === '' ? nobody : row.packer;
  return row.approvedBy === undefined ? who : `${who}, ${t.story.allowedBy(row.approvedBy)}`;
}
