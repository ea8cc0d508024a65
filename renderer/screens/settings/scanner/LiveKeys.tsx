import type { ReactNode } from 'react';
import { ScrollBox } from '../../../design/ScrollBox.tsx';
import { useWords } from '../../../i18n/language.ts';
import type { WedgeKey } from '../../../scan/wedgeKey.ts';
import { keyName } from '../../../view/keyNames.ts';

/** What arrived, key by key, with its name, its place and the time since the one before. */
export function LiveKeys({ keys }: { readonly keys: readonly WedgeKey[] }): ReactNode {
  const { t, f } = useWords();
  if (keys.length === 0) return <p className="soft">{t.scanner.liveEmpty}</p>;
  return (
    <ScrollBox className="live-keys" label={t.scanner.liveTitle}>
      <table data-testid="live-keys">
        <caption className="small soft">{t.scanner.liveKeys(keys.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{t.scanner.liveKey}</th>
            <th scope="col">{t.scanner.liveCode}</th>
            <th scope="col">{t.scanner.liveMs}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key, index) => {
            const before = keys[index - 1];
            return (
              // Keys only ever come behind the others, so their place names them.
              <tr key={index}>
                <td className="code">{keyName(key)}</td>
                <td className="code">{key.code}</td>
                <td>{before === undefined ? '' : f.num(Math.round(key.at - before.at))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}
