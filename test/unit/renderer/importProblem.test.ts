import { expect, test } from 'vitest';
import { importProblem as shape } from '../../../main/contract/catalogue.ts';
import { readCarrierTable } from '../../../main/core/carriers/carrierTable.ts';
import { readCatalogue } from '../../../main/core/catalogue/readCatalogue.ts';
import { de } from '../../../renderer/i18n/de.ts';
import { en } from '../../../renderer/i18n/en.ts';

const long = 'A'.repeat(500);
const catalogue = `code,sku,quantity\n4.00638E+12,S\n4006381333931.0,S\n36000291452,S\nA\uFFFD,S\n${long},S\nPB:UNDO,S\nA,S,x\n,S\nB,S,1\nB,T,1\n"C,S`;
const carriers = 'code,title,pattern,upperCase\na,A,#{x,\nb,B,ABCDE\\,\nc,C,*,\nd,D,,perhaps\n,E,,\nf,,,';
const problems = [
  ...readCatalogue(catalogue).problems,
  ...readCarrierTable(carriers).problems,
  ...['', 'code,sku', 'EAN,UPC,SKU\n1,2,A', 'x'].flatMap((csv) => readCatalogue(csv).problems),
  ...readCarrierTable('x').problems,
  ...readCarrierTable('K\uFFFDrzel;Name\na;A').problems,
  ...readCarrierTable(`code,title\n${Array.from({ length: 501 }, (_, at) => `c${at},T`).join('\n')}`)
    .problems,
];

test('every problem that a row can have is told in German too, with its values', () => {
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(shape.shape.code.options));
  for (const problem of problems) {
    const german = de.tables.problem(problem);
    expect(german).toMatch(/^[„A-ZÄÖÜ].*\.$/s);
    expect(german).not.toContain('undefined');
    expect(german).not.toBe(en.tables.problem(problem));
    for (const name of ['value', 'whole', 'most', 'row']) {
      const value = problem.facts[name];
      if (value !== undefined) expect(german).toContain(String(value));
    }
  }
});
