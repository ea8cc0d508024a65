import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Packer } from '../../../../main/contract/packers.ts';
import { Button } from '../../../design/Button.tsx';
import { EmptyState } from '../../../design/EmptyState.tsx';
import { useWords } from '../../../i18n/language.ts';
import { useChangeUi, useStation } from '../../../station/StationContext.ts';
import { usePackers } from '../../packers/usePackers.ts';
import { PackerDialog } from './PackerDialog.tsx';
import { PackerFile } from './PackerFile.tsx';
import { PackerRow } from './PackerRow.tsx';
import { PermissionFields } from './PermissionFields.tsx';

/** Who works at this station, and what is kept for leads. */
export function PackersSection(): ReactNode {
  const { t } = useWords();
  const { run, connect } = useStation();
  const changeUi = useChangeUi();
  /** Rises when a packer was changed: their number alone does not tell. */
  const [round, setRound] = useState(0);
  /** The packer being changed; 'new' for one to add. */
  const [editing, setEditing] = useState<Packer | 'new' | null>(null);
  const packers = usePackers(round);
  const reload = (): void => {
    setRound((before) => before + 1);
    connect(); // With the first lead, or without the last, what packers may do is another.
  };
  const remove = async ({ packerId }: Packer): Promise<void> => {
    if ((await run('packers.remove', { packerId })) === null) return;
    changeUi({ note: { tone: 'right', text: t.packers.removed } });
    reload();
  };
  return (
    <>
      <p>{t.packers.intro}</p>
      {packers?.length === 0 ? (
        <EmptyState title={t.packers.none}>
          <p>{t.packers.noneText}</p>
        </EmptyState>
      ) : (
        <ul aria-label={t.packers.names}>
          {(packers ?? []).map((packer) => (
            <PackerRow
              key={packer.packerId}
              packer={packer}
              onChange={() => setEditing(packer)}
              onRemove={() => void remove(packer)}
            />
          ))}
        </ul>
      )}
      <div className="row">
        <Button
          kind="primary"
          icon={<Plus aria-hidden="true" />}
          data-testid="packer-add"
          onClick={() => setEditing('new')}
        >
          {t.packers.add}
        </Button>
      </div>
      <PackerFile onImported={reload} />
      <PermissionFields />
      {editing === null ? null : (
        <PackerDialog
          known={editing === 'new' ? undefined : editing}
          isFirst={packers?.length === 0}
          onSaved={reload}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}
