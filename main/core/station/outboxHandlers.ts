import { fail, ok } from '../../contract/errors.ts';
import type { Handlers } from '../../rpc/server.ts';
import { trackingPage } from '../carriers/trackingPages.ts';
import { exportEntries } from '../outbox/exportEntries.ts';
import type { StoredEntry } from '../outbox/outboxRow.ts';
import { toEntry } from '../outbox/outboxRow.ts';
import { asTrack, labelProblem } from '../packing/typedTrack.ts';
import { tracksOfShipment } from '../shipperone/bodies.ts';
import { readCursor } from './cursors.ts';
import type { HandlerDeps } from './handlerDeps.ts';

type Named = Pick<Handlers, Extract<keyof Handlers, `outbox.${string}`>>;

const usualPage = 100;
const everything = 1_000_000;

export function outboxHandlers(deps: HandlerDeps): Named {
  const { outbox, stores, ports, pump, hub, bench } = deps;
  const { outboxStore } = stores;
  /**
   * The carriers' pages of an entry. Only for what ShipperOne confirmed, since before that the carrier may never
   * see the parcel; practice mode has no carriers.
   */
  const pagesOf = (entry: StoredEntry): readonly { readonly trackNumber: string; readonly page: URL }[] => {
    if (entry.state !== 'confirmed' || entry.action !== 'ship' || ports.practice) return [];
    if (ports.desktop?.mayOpenPages() !== true) return [];
    return tracksOfShipment(entry.body).flatMap((track) => {
      const page = trackingPage(track);
      return page === undefined ? [] : [{ trackNumber: track.trackNumber, page }];
    });
  };
  return {
    'outbox.list': ({ state, connectionId, search, cursor, limit = usualPage, offset: further = 0 }) => {
      const start = readCursor(cursor);
      if (start === undefined) {
        return fail('bad_request', 'This cursor is not one that outbox.list gave out.');
      }
      const offset = start + further;
      const { entries, total } = outboxStore.list({ state, connectionId, search, offset, limit });
      const next = offset + entries.length;
      const shown = { entries: entries.map(toEntry), total };
      return ok(next < total && entries.length > 0 ? { ...shown, nextCursor: String(next) } : shown);
    },
    'outbox.get': ({ entryId }) => {
      const found = outbox.find(entryId);
      if (!found.ok) return found;
      const { reasons } = found.value.expected;
      const pages = pagesOf(found.value).map(({ trackNumber, page }) => ({ trackNumber, host: page.host }));
      return ok({
        entry: {
          ...toEntry(found.value),
          body: found.value.body,
          tries: outboxStore.tries(entryId),
          acts: outboxStore.acts(entryId),
          ...(reasons === undefined ? {} : { lineReasons: reasons }),
          ...(pages.length === 0 ? {} : { pages }),
        },
      });
    },
    'outbox.retry': ({ entryId }) => {
      const retried = outbox.retry(entryId);
      if (!retried.ok) return retried;
      pump();
      return ok({ retried: retried.value });
    },
    'outbox.edit': ({ entryId, tracks }) => {
      const found = outbox.find(entryId);
      if (!found.ok) return found;
      const carriers = stores.carriers.all(found.value.connectionId);
      const labels = tracks.map((track) => asTrack(track, carriers));
      const usedBy = (trackNumber: string): string | undefined => {
        const orderId = stores.journal.usedBy(trackNumber, entryId);
        return orderId === undefined ? undefined : `order ${orderId}`;
      };
      const problem = labelProblem(found.value.orderId, labels, usedBy);
      if (problem !== undefined) return problem;
      const edited = outbox.edit(entryId, labels, (newEntryId) => {
        for (const { trackNumber } of labels)
          stores.journal.useTrack(trackNumber, found.value, newEntryId, ports.clock.now());
      });
      if (!edited.ok) return edited;
      pump();
      return ok({ entry: toEntry(edited.value) });
    },
    'outbox.discard': ({ entryId, reason }) => {
      const discarded = outbox.discard(entryId, reason);
      if (!discarded.ok) return discarded;
      hub.touch('queues');
      pump();
      return ok({ entry: toEntry(discarded.value) });
    },
    'outbox.follow': async ({ entryId, trackNumber }) => {
      const found = outbox.find(entryId);
      if (!found.ok) return found;
      const page = pagesOf(found.value).find((one) => one.trackNumber === trackNumber)?.page;
      if (page === undefined || ports.desktop === undefined) {
        return fail('not_allowed', 'No page of a carrier can be opened for this parcel here.');
      }
      // The browser would come to the front and get the next scan.
      if (bench.session()?.state.stage === 'open') {
        return fail('page_failed', 'Finish or park the order on the bench first.', { because: 'packing' });
      }
      try {
        await ports.desktop.openPage(page.href);
      } catch {
        // The system's message is left out: it may hold the address, and with it the tracking number.
        ports.logger.warn('outbox.follow', { host: page.host });
        return fail('page_failed', 'The browser of this computer did not open.', { because: 'browser' });
      }
      return ok({ host: page.host });
    },
    'outbox.export': ({ format, connectionId }) => {
      const all = outboxStore.list({ offset: 0, limit: everything }).entries;
      const entries = all.filter(
        (entry) => connectionId === undefined || entry.connectionId === connectionId,
      );
      const day = new Date(ports.clock.now()).toISOString().slice(0, 10);
      return ok({ fileName: `packbench-outbox-${day}.${format}`, text: exportEntries(entries, format) });
    },
  };
}
