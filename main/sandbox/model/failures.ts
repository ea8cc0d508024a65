import { type OrderState, openUnits } from './order.ts';

/** Where an order fell out of the flow; the guide names these three. */
export type FailureStage = 'allocation' | 'shipment' | 'invoicing';

export interface Failure {
  readonly stage: FailureStage;
  /** As an ERP or an operator writes it: in the language of the tenant, with codes that only some of them explain. */
  readonly reason: string;
}

const at = (stage: FailureStage, reasons: readonly string[]): readonly Failure[] =>
  reasons.map((reason) => ({ stage, reason }));

export const FAILURES: readonly Failure[] = [
  ...at('allocation', [
    'Allocation failed: stock at this location is short.',
    'Allocation failed: the stock is reserved for another order.',
    'Allocation failed: an item is blocked for quality inspection.',
    'Insufficient stock for SKU at source "main": requested 2, available 0.',
    'Reservierung fehlgeschlagen: Bestand am Standort reicht nicht aus.',
    'Artikel gesperrt (Qualitätsprüfung), Zuteilung nicht möglich.',
    "Échec de l'affectation : stock insuffisant sur ce site.",
    'Asignación rechazada: existencias insuficientes en el almacén.',
    'Alokacja nie powiodła się: brak towaru w magazynie.',
    'ERP timeout after 30000 ms while reserving stock (code ALLOC-504).',
  ]),
  ...at('shipment', [
    'Shipment failed: the carrier does not serve this postcode.',
    'Shipment failed: the address could not be validated.',
    'Carrier API error 1101: receiver phone number is missing.',
    'Versand fehlgeschlagen: Postleitzahl passt nicht zum Ort.',
    'Versand abgelehnt: Gewicht überschreitet 31,5 kg.',
    'Expédition refusée : le transporteur ne dessert pas cette zone.',
    'Spedizione non riuscita: indirizzo incompleto.',
    'فشل الشحن: عنوان المستلم غير مكتمل',
    'Export declaration (EAD) is missing for destination CH.',
  ]),
  ...at('invoicing', [
    'Invoice failed: the payment authorisation has expired.',
    'Payment capture declined by the payment provider (do_not_honor).',
    'Rechnung fehlgeschlagen: Zahlung wurde widerrufen.',
    'Rechnungsstellung: USt-IdNr. konnte nicht geprüft werden.',
    'Échec de la facturation : montant supérieur à la préautorisation.',
    'Facturatie mislukt: grootboekperiode is gesloten.',
    'The grand total differs from the order by 0.01 (tax rounding).',
  ]),
];

/** The reasons for which an order may fail at this stage. */
export function failuresIn(stage: FailureStage): readonly Failure[] {
  return FAILURES.filter((failure) => failure.stage === stage);
}

/** The stage of a failed order: that of a known reason, or where the order stood when an operator took it out. */
export function failureStage(order: OrderState): FailureStage {
  const known = FAILURES.find(({ reason }) => reason === order.failure);
  if (known) return known.stage;
  const held = order.items.filter((item) => item.accepted !== 0);
  if (held.some((item) => !item.allocated)) return 'allocation';
  return held.some((item) => openUnits(item) > 0) ? 'shipment' : 'invoicing';
}
