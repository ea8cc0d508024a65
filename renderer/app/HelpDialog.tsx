import type { ReactNode } from 'react';
import { commandCode } from '../../main/contract/commandCodes.ts';
import { ScreenBarcode } from '../barcode/ScreenBarcode.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { useWords } from '../i18n/language.ts';
import { useChangeUi } from '../station/StationContext.ts';
import { commandSheet } from '../view/commandSheet.ts';
import { shortcutGroups } from '../view/shortcuts.ts';

/** Every key, and every command as a barcode that scanners read from the screen: for a bench without its sheet. */
export function HelpDialog(): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  return (
    <Dialog first="text" title={t.help.title} onClose={() => changeUi({ dialog: null })}>
      <p>{t.help.text}</p>
      {shortcutGroups(t).map((group) => (
        <section key={group.title} className="stack-tight">
          <h3>{group.title}</h3>
          <dl className="help-keys">
            {group.keys.map(({ key, words }) => (
              <div key={words}>
                <dt>
                  <kbd className="keycap">{key}</kbd>
                </dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <section className="stack-tight">
        <h3>{t.help.commands}</h3>
        {commandSheet(t).map((group) => (
          <section key={group.title} className="stack-tight">
            <h4>{group.title}</h4>
            <p className="small soft">{group.hint}</p>
            <ul className="help-codes">
              {group.codes.map(({ command, words }) => {
                const code = commandCode(command);
                return (
                  <li key={code}>
                    <ScreenBarcode kind="code128" text={code} label={code} moduleWidth={1} height={44} />
                    <strong>{words}</strong>
                    <span className="small soft code">{code}</span>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      </section>
    </Dialog>
  );
}
