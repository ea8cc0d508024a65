/**
 * Carriers to choose from when a number tells nothing. The codes are Magento's usual ones, in small letters; what
 * ShipperOne knows besides is typed.
 */
export const carriers: readonly { readonly code: string; readonly title: string }[] = [
  { code: 'dhl', title: 'DHL' },
  { code: 'dpd', title: 'DPD' },
  { code: 'gls', title: 'GLS' },
  { code: 'hermes', title: 'Hermes' },
  { code: 'ups', title: 'UPS' },
  { code: 'fedex', title: 'FedEx' },
  { code: 'usps', title: 'USPS' },
  { code: 'postnl', title: 'PostNL' },
  { code: 'royalmail', title: 'Royal Mail' },
];
