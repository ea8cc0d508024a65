import type { Messages } from '../en.ts';
import { wordsIn } from '../words.ts';

const { num, plural } = wordsIn('de');
const pieces = (count: number): string => `${num(count)} Stück`;

export const bench: Messages['bench'] = {
  cannot: 'Problem melden',
  cannotTitle: 'Was ist das Problem?',
  cannotLine: 'Welcher Artikel?',
  cannotReason: 'Warum?',
  cannotReasons: {
    short: 'Nicht im Regal',
    damaged: 'Beschädigt',
    wrong_barcode: 'Falscher Barcode',
    wait: 'Auf Ware warten',
    lead: 'Schichtleitung fragen',
  },
  cannotOpen: (count) => `${num(count)} offen`,
  cannotWords: 'Bemerkung (freiwillig)',
  willHappen: 'Was geschieht',
  willShip: (count, name) =>
    `${pieces(count)} ${name} ${plural(count, 'wird', 'werden')} als fehlend gemeldet. Der Auftrag geht ohne ${plural(count, 'es', 'sie')} hinaus.`,
  willWait:
    'ShipperOne nimmt diesen Auftrag nur vollständig an. Er wird mit allem bisher Gezählten zurückgestellt, bis der Artikel da ist.',
  willHold: 'Der Auftrag wird mit allem bisher Gezählten zurückgestellt, bis ihn jemand wieder öffnet.',
  nothingElse: 'Vom Auftrag ist noch nichts gepackt, also gibt es nichts zu versenden: zurückstellen.',
  doShip: (count) => `${pieces(count)} als fehlend melden`,
  doHold: 'Zurückstellen',
  scanToConfirm: 'Oder AUSWAHL mit der Ziffer scannen, dann VERSTANDEN.',
  scanToHold: 'Oder AUSWAHL mit der Ziffer scannen, dann VERSTANDEN, um zurückzustellen.',
  scanToCount: 'Oder AUSWAHL mit der Ziffer scannen, MENGE, wenn es nicht alle sind, dann VERSTANDEN.',
  holdReason: (reason, name) => `${reason}: ${name}`,
  quantity: 'Menge',
  quantityTitle: 'Wie viele sind es insgesamt?',
  quantityText: 'Ein Stück ist gescannt. Den Rest zählen und angeben, wie viele Stück davon im Paket sind.',
  quantityDo: (count) => `${pieces(count)} insgesamt`,
  seal: 'Schließen',
  sealLabel: (parcel) => `Paket ${num(parcel)} schließen`,
  sealText: 'Ein geschlossenes Paket behält seinen Inhalt und kann gleich sein Etikett bekommen.',
  move: 'Umpacken',
  moveLabel: (parcel) => `Artikel aus Paket ${num(parcel)} umpacken`,
  moveTitle: (parcel) => `Aus Paket ${num(parcel)} umpacken`,
  moveItem: 'Artikel',
  moveTo: 'In',
  moveNew: 'Ein neues Paket',
  moveDo: (count) => `${pieces(count)} umpacken`,
  moveNothing: 'Hier lässt sich nichts umpacken: Ein geschlossenes Paket behält seinen Inhalt.',
  weigh: 'Gewicht',
  weighLabel: (parcel) => `Gewicht von Paket ${num(parcel)} eintippen`,
  weightTitle: (parcel) => `Gewicht von Paket ${num(parcel)}`,
  weightIn: (unit) => `Gewicht in ${unit}`,
  weightHint: 'Mit Inhalt. Bleibt an dieser Station: ShipperOne fragt nicht danach.',
  weightProblem: {
    empty: () => 'Bitte das Gewicht eingeben.',
    not_a_number: () => 'Das ist keine Zahl. So schreiben: 1,25.',
    too_small: (least) => `Zu leicht: Ein Paket wiegt mindestens ${least}.`,
    too_large: (most) => `Zu schwer: Höchstens ${most} sind möglich.`,
  },
  keypad: 'Bildschirmtastatur',
  keypadBack: 'Letzte Ziffer löschen',
  keypadClear: 'Alles löschen',
  needsLabel: 'braucht sein Etikett',
};
