import type { ImportProblem } from '../../../main/contract/catalogue.ts';

const asText = 'Die Spalte in der Tabelle auf „Text“ stellen, neu eingeben und die Datei neu speichern.';

const columns: Readonly<Record<string, string>> = {
  code: 'Der Code',
  SKU: 'Die Artikelnummer',
  title: 'Der Name',
  pattern: 'Das Muster',
  dropPrefix: 'Das Präfix',
};

const help: Readonly<Record<string, string>> = {
  catalogue:
    'Die erste Zeile muss die Spalten nennen: „Strichcode“ und „Artikelnummer“, und „Menge“, wo ein Code für mehrere Stück steht.',
  carriers:
    'Die erste Zeile muss die Spalten nennen: „Kürzel“ und „Name“, und wo gewünscht „Muster“, „Leerzeichen entfernen“, „Großbuchstaben“, „Präfix entfernen“.',
};

/** Why a row of an imported table was not taken, in German. */
export function importProblem({ code, facts }: ImportProblem): string {
  const value = facts.value ?? '';
  const column = columns[String(facts.column)] ?? 'Der Wert';
  switch (code) {
    case 'file_empty':
      return 'Die Datei ist leer.';
    case 'no_rows':
      return 'Unter den Namen der Spalten steht keine Zeile.';
    case 'columns_missing':
      return `${help[String(facts.table)] ?? 'Die erste Zeile muss die Spalten nennen.'} Spalten trennt man mit Semikolon, Komma oder Tabulator.`;
    case 'not_utf8':
      return 'Die Namen der Spalten haben Zeichen, die nicht lesbar waren. Die Datei als „CSV UTF-8“ speichern.';
    case 'column_twice':
      return `Die Spalten ${String(facts.columns).replaceAll(' and ', ' und ')} bedeuten dasselbe. Eine behalten oder die andere umbenennen.`;
    case 'quote_open':
      return 'In dieser Zeile beginnt ein Anführungszeichen, das nie endet: Der Rest der Datei steckt darin.';
    case 'missing':
      return `${column} fehlt.`;
    case 'shortened':
      return `${column} ${value} wurde von einer Tabellenkalkulation gekürzt; die letzten Ziffern sind verloren. ${asText}`;
    case 'taken_for_number':
      return `Der Code ${value} wurde von einer Tabellenkalkulation verändert, die ihn für eine Zahl oder Formel hielt. ${asText}`;
    case 'zeros_lost':
      return `Dem Code ${value} fehlen die Nullen am Anfang.${facts.whole === undefined ? '' : ` Vollständig wäre er ${facts.whole}.`} ${asText}`;
    case 'unreadable':
      return `${column} ${value} hat Zeichen, die nicht lesbar waren. Die Datei als „CSV UTF-8“ speichern.`;
    case 'too_long':
      return `${column} ist länger als ${facts.most} Zeichen.`;
    case 'is_command':
      return `Der Code ${value} ist ein Befehl der Station und kein Artikel.`;
    case 'bad_quantity':
      return `Die Menge „${value}“ ist keine ganze Zahl von 1 bis ${facts.most}; ohne Punkt und Komma schreiben.`;
    case 'code_twice':
      return `Der Code ${value} steht in Zeile ${facts.row} für etwas anderes. Nur eine behalten.`;
    case 'yes_or_no':
      return `„${value}“ ist weder ja noch nein.`;
    case 'pattern_count':
      return 'Eine Anzahl im Muster schreibt man {8}, oder {8,12} für 8 bis 12; höchstens 99.';
    case 'pattern_end':
      return 'Das Muster endet mit \\, und dahinter fehlt das Zeichen.';
    case 'pattern_short':
      return 'Jede Form des Musters muss mindestens 5 Zeichen verlangen; sonst hielte es fast jeden Code für ein Etikett.';
    case 'too_many':
      return `Die Tabelle hat mehr als ${facts.most} Zeilen.`;
  }
}
