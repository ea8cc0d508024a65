import type { Sandbox } from '../../main/sandbox/sandbox.ts';
import { chooseParcels, type Parcel } from '../../test/e2e/support/parcels.ts';
import {
  acceptOrders,
  connect,
  countOrders,
  countUnsent,
  entryState,
  packParcel,
  readNow,
  waitForLink,
} from '../../test/e2e/support/screens.ts';
import type { Station } from '../../test/e2e/support/station.ts';
import { TourStopped, waitFor } from '../../test/e2e/support/wait.ts';
import type { Album } from './album.ts';
import type { TourReport } from './report.ts';

export type TourStage = {
  readonly sandbox: Sandbox;
  readonly station: Station;
  readonly album: Album;
  readonly say: (line: string) => void;
};

const parcelCount = 3;
const acceptCount = 2;

/** A retry may wait for a minute after a cut; the undo window of a finished order is ten seconds. */
const confirmSeconds = 120;
const readSeconds = 30;

type Seen = Omit<TourReport, 'host' | 'seconds' | 'screenshots'>;

/**
 * Accepts and packs against the sandbox through the real screens, one order with the network cut, and judges by
 * the sandbox's own ledger. Throws TourStopped when a step does not happen.
 */
export async function tour(stage: TourStage): Promise<Seen> {
  const { sandbox, station, album, say } = stage;
  const { page } = station;
  const ordersSeen = await arrive(stage);
  await acceptSome(stage);

  const parcels = chooseParcels(ordersOf(sandbox), parcelCount);
  const [offline, ...online] = parcels;
  if (offline === undefined || parcels.length < parcelCount) {
    throw new TourStopped('The sandbox made too few orders that a scanner alone can pack.');
  }
  for (const [index, parcel] of online.entries()) {
    await packParcel(page, parcel);
    say(`Packed ${parcel.orderId}.`);
    await album.take(page, `packed-${index + 1}`);
  }
  await packOffline(stage, offline);
  await waitFor('The outbox did not become empty.', confirmSeconds, async () =>
    (await countUnsent(page)) === 0 ? true : undefined,
  );
  const confirmed = parcels.filter((parcel) => shipsOf(sandbox, parcel) === 1).length;
  if (confirmed < parcels.length) throw new TourStopped(notOnce(sandbox, parcels));
  await page.getByTestId('nav-outbox').click();
  await album.take(page, 'confirmed');
  return { ordersSeen, packed: parcels.length, queuedOffline: parcels.length - online.length, confirmed };
}

/** Connects on the first-run screen and waits until the station has every order. */
async function arrive({ sandbox, station, album, say }: TourStage): Promise<number> {
  const { page } = station;
  const tenant = sandbox.tenants[0];
  if (tenant === undefined) throw new TourStopped('The sandbox has no store to connect to.');
  await waitFor('The window stayed empty.', readSeconds, async () =>
    (await page.getByTestId('first-run').count()) > 0 ? true : undefined,
  );
  await album.take(page, 'first-run');
  await connect(page, { baseUrl: sandbox.url, storeCode: tenant.storeCode, token: tenant.token });
  const expected = ordersOf(sandbox).length + sandbox.queue('failed').length;
  const seen = await waitFor('The station did not read the orders.', readSeconds, async () => {
    const count = await countOrders(page);
    return count >= expected ? count : undefined;
  });
  say(`Connected; ${seen} orders read.`);
  await album.take(page, 'orders-read');
  return seen;
}

function ordersOf(sandbox: Sandbox) {
  return sandbox.queue('pending_shipment').flatMap((orderId) => sandbox.order(orderId) ?? []);
}

async function acceptSome({ sandbox, station, album, say }: TourStage): Promise<void> {
  const accepted = await acceptOrders(station.page, acceptCount);
  await album.take(station.page, 'accepted');
  await waitFor('ShipperOne was not told of the accepted orders.', confirmSeconds, () =>
    accepted.every((orderId) => sandbox.ledger().orders[orderId]?.accepts === 1) ? true : undefined,
  );
  say(`Accepted ${accepted.join(' and ')}.`);
}

/**
 * Packs one order while every connection to ShipperOne is cut, and keeps it cut until the time to take the order
 * back is over, so that the station has to send into the void.
 */
async function packOffline({ sandbox, station, album, say }: TourStage, parcel: Parcel): Promise<void> {
  const { page } = station;
  await sandbox.unplug();
  say('The network is cut.');
  await readNow(page);
  await waitForLink(page, 'offline');
  await packParcel(page, parcel);
  const state = await waitFor(`${parcel.orderId} does not wait in the outbox.`, confirmSeconds, async () => {
    const seen = await entryState(page, parcel.orderId);
    return seen === 'held' ? undefined : seen;
  });
  if (state === 'confirmed' || shipsOf(sandbox, parcel) > 0) {
    throw new TourStopped(`The network was cut, and ${parcel.orderId} is said to be shipped.`);
  }
  const waiting = await countUnsent(page);
  await album.take(page, 'packed-offline');
  say(`Packed ${parcel.orderId} offline; ${waiting} in the outbox.`);
  await sandbox.plugIn();
  say('The network is back.');
  await readNow(page);
  await waitForLink(page, 'online');
}

function shipsOf(sandbox: Sandbox, parcel: Parcel): number {
  return sandbox.ledger().orders[parcel.orderId]?.ships ?? 0;
}

function notOnce(sandbox: Sandbox, parcels: readonly Parcel[]): string {
  const counts = parcels.map((parcel) => `${parcel.orderId} ${shipsOf(sandbox, parcel)} times`);
  return `The outbox is empty, but ShipperOne's ledger shows shipments of ${counts.join(', ')}.`;
}
