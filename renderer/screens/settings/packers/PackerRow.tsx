import { type ReactNode, useState } from 'react';
import type { Packer } from '../../../../main/contract/packers.ts';
import { Button } from '../../../design/Button.tsx';
import { RemoveButtons } from '../../../design/RemoveButtons.tsx';
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
      <RemoveButtons
        word={t.packers.remove}
        label={t.packers.removeOf(name)}
        testId="packer-remove"
        isSure={isSure}
        onSure={setIsSure}
        onRemove={onRemove}
      >
        <Button aria-label={t.packers.changeOf(name)} data-testid="packer-change" onClick={onChange}>
          {t.packers.change}
        </Button>
      </RemoveButtons>
    </li>
  );
}
