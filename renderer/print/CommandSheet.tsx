import type { ReactNode } from 'react';
import { commandCode } from '../../main/contract/commandCodes.ts';
import { Barcode } from '../barcode/Barcode.tsx';
import type { Messages } from '../i18n/en.ts';
import { commandSheet } from '../view/commandSheet.ts';

/** The sheet of commands that lies at a bench: scanned instead of touching the screen with full hands. */
export function CommandSheet({ t }: { readonly t: Messages }): ReactNode {
  return (
    <>
      <header className="sheet-head">
        <h2>{t.sheet.title}</h2>
        <p>{t.sheet.text}</p>
      </header>
      {commandSheet(t).map((group) => (
        <section key={group.title} className="sheet-group">
          <h3>
            {group.title} <span>{group.hint}</span>
          </h3>
          <ul className="sheet-codes">
            {group.codes.map(({ command, words }) => {
              const code = commandCode(command);
              return (
                <li key={code}>
                  <Barcode kind="code128" text={code} label={code} moduleWidth={0.3} height={9} unit="mm" />
                  <strong>{words}</strong>
                  <span className="sheet-code">{code}</span>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </>
  );
}
