import { type ReactNode, useState } from 'react';
import type { PaperName, PaperSettings } from '../../../../main/contract/printing.ts';
import { CheckField, SelectField } from '../../../design/Field.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { OptionButtons } from '../../../design/OptionButtons.tsx';
import { useAnswer } from '../../../hooks/useAnswer.ts';
import { type Language, useWords } from '../../../i18n/language.ts';
import { useSetting } from '../useSetting.ts';
import { LabelPrinters } from './LabelPrinters.tsx';

type RouteName = 'slips' | 'goodsOut' | 'sheets';
const routes: readonly RouteName[] = ['slips', 'goodsOut', 'sheets'];
const pages: readonly PaperName[] = ['A4', 'Letter', 'Roll80'];
/** A sheet of commands is wider than a receipt. */
const papersOf: Readonly<Record<RouteName, readonly PaperName[]>> = {
  slips: pages,
  goodsOut: pages,
  sheets: ['A4', 'Letter'],
};
const languages: readonly Language[] = ['en', 'de'];

/** Which printer prints what at this station. */
export function PrintersSection(): ReactNode {
  const { t } = useWords();
  const p = t.paper;
  const [kept, setPaper] = useSetting('paper');
  // What was chosen counts at once: the next choice is made on top of it, not of what the station still says.
  const [chosen, setChosen] = useState<PaperSettings | null>(null);
  const paper = chosen ?? kept;
  const found = useAnswer('printers', 'print.printers', {});
  const list = found?.ok === true ? found.value : { printers: [], problem: undefined };
  const change = async (changes: Partial<PaperSettings>): Promise<void> => {
    const next = { ...paper, ...changes };
    setChosen(next);
    if (!(await setPaper(next))) setChosen(null);
  };
  return (
    <>
      {list.problem === undefined ? null : (
        <Notice tone="warn" title={p.printersNone}>
          <p>{p.printersNoneHint}</p>
          <p className="small soft" data-testid="printers-problem">
            {t.common.technical}: {list.problem}
          </p>
        </Notice>
      )}
      {routes.map((name) => (
        <section key={name} className="stack">
          <h3>{p.routes[name]}</h3>
          <SelectField
            label={p.printer}
            data-testid={`printer-${name}`}
            value={paper[name].printer}
            onChange={(event) => void change({ [name]: { ...paper[name], printer: event.target.value } })}
          >
            <option value="">{p.dialog}</option>
            {list.printers.map((printer) => (
              <option key={printer.name} value={printer.name}>
                {printer.isDefault ? p.usual(printer.title) : printer.title}
              </option>
            ))}
            {isGone(paper[name].printer, list.printers) ? (
              <option value={paper[name].printer}>{p.gone(paper[name].printer)}</option>
            ) : null}
          </SelectField>
          <OptionButtons
            label={p.size}
            name={`size-${name}`}
            options={papersOf[name]}
            value={paper[name].paper}
            wordFor={(size) => p.names[size]}
            onChange={(size) => void change({ [name]: { ...paper[name], paper: size } })}
          />
        </section>
      ))}
      <CheckField
        label={p.auto}
        hint={p.autoHint}
        data-testid="slips-auto"
        checked={paper.slipsAfterFinish && paper.slips.printer !== ''}
        disabled={paper.slips.printer === ''}
        onChange={(event) => void change({ slipsAfterFinish: event.target.checked })}
      />
      <OptionButtons
        label={p.slipLanguage}
        name="slip-language"
        options={languages}
        value={paper.slipLanguage}
        wordFor={(option) => t.settings.languages[option]}
        onChange={(slipLanguage) => void change({ slipLanguage })}
      />
      <LabelPrinters />
    </>
  );
}

/** Switched off or unplugged: it stays chosen, and says so. */
function isGone(chosen: string, printers: readonly { readonly name: string }[]): boolean {
  return chosen !== '' && !printers.some(({ name }) => name === chosen);
}
