/** The carriers of the practice shop: code as on the wire, and the services customers choose. */
export interface CarrierService {
  readonly method: string;
  readonly description: string;
}

const SERVICES: Readonly<Record<string, readonly CarrierService[]>> = {
  dhl: [
    { method: 'dhl_paket', description: 'DHL - Paket' },
    { method: 'dhl_express', description: 'DHL - Express' },
  ],
  dpd: [{ method: 'dpd_classic', description: 'DPD - Classic' }],
  gls: [{ method: 'gls_business', description: 'GLS - BusinessParcel' }],
  ups: [
    { method: 'ups_standard', description: 'UPS - Standard' },
    { method: 'ups_saver', description: 'UPS - Express Saver' },
  ],
  fedex: [
    { method: 'fedex_ground', description: 'FedEx - Ground' },
    { method: 'fedex_priority', description: 'FedEx - Priority Overnight' },
  ],
  usps: [
    { method: 'usps_ground', description: 'USPS - Ground Advantage' },
    { method: 'usps_priority', description: 'USPS - Priority Mail' },
  ],
  postnl: [{ method: 'postnl_standard', description: 'PostNL - Pakket' }],
  postnord: [{ method: 'postnord_mypack', description: 'PostNord - MyPack Home' }],
};

const STANDARD: CarrierService = { method: 'flatrate_flatrate', description: 'Flat Rate - Fixed' };

/** The services of a carrier; a flat rate for a carrier the shop does not know. */
export function servicesOf(carrierCode: string): readonly CarrierService[] {
  return SERVICES[carrierCode] ?? [STANDARD];
}

export const NOTES = [
  'Bitte ohne Werbung verpacken.',
  'Leave with the neighbour at no. 12 if out.',
  'Fragile! Please use extra padding.',
  'Sonner deux fois, merci.',
  'Rechnung liegt bereits vor <nicht beilegen>.',
  'اترك الطرد عند البواب من فضلك',
  'Customer called: wants everything in ONE box.',
  '不在の場合は宅配ボックスへ',
] as const;

export const GIFT_MESSAGES = [
  'Happy birthday, Mum! 🎂❤️',
  'Alles Gute zum Einzug 🏡 – Eure Nachbarn',
  'Joyeux anniversaire ! 🎉',
  'Thank you for everything. 🙏🏽',
  'מזל טוב! 🥳',
  '👨‍👩‍👧‍👦 Frohe Weihnachten wünscht Familie Groß',
] as const;
