import { type ReactNode, useState } from 'react';
import type { Packer } from '../../../../main/contract/packers.ts';
import { Button } from '../../../design/Button.tsx';
import { useWords } from '../../../i18n/language.ts';

interface RowProps {
  readonly packer: Packer;
  readonly onChange: () => void;
  readonly onRemove: () => void;
}

export function PackerRow({ packer, onChange, onRemove }: RowProps): ReactNode {
  const { t } = useWords();
  const [isSure, setIsSure] = useState(false);
  const { name, role, hasPin, hasBadge } = packer;
  const ways = [...(hasPin ? [t.packers.hasPin] : []), ...(hasBadge ? [t.packers.hasBadge] : [])].join(' · ');
  return (
    <li className="table-row" data-testid={`packer-row-${name}`}>
      <span className="table-main">
        <bdi>
          <strong>{name}</strong>
        </bdi>
        <span className="small">{t.packers.role[role]}</span>
      </span>
      <span className="table-side">
        {isSure ? (
          <strong className="small">{t.packers.removeText}</strong>
        ) : (
          <span className="soft small">{ways}</span>
        )}
      </span>
      {isSure ? (
        <span className="row">
          <Button onClick={() => setIsSure(false)}>{t.common.cancel}</Button>
          <Button
            kind="danger"
            data-testid="packer-remove-do"
            aria-label={t.packers.removeOf(name)}
            onClick={onRemove}
          >
            {t.packers.remove}
          </Button>
        </span>
      ) : (
        <span className="row">
          <Button aria-label={t.packers.changeOf(name)} data-testid="packer-change" onClick={onChange}>
            {t.packers.change}
          </Button>
          <Button
            aria-label={t.packers.removeOf(name)}
            data-testid="packer-remove"
            onClick={() => setIsSure(true)}
          >
            {t.packers.remove}
          </Button>
        </span>
      )}
    </li>
  );
}
