import type { ReactNode } from 'react';
import type { Pack } from '../../../main/contract/packing.ts';
import { useScannedCommand } from '../../hooks/useScannedCommand.ts';
import { useChangeUi, useMirror, useStation, useUi } from '../../station/StationContext.ts';
import { useFinish } from './useFinish.ts';

export interface ScannedFinishProps {
  readonly blocked: string | undefined;
  readonly onFinish: () => void;
}

/** FINISH goes with the amount that is written: the station itself knows only the order's own. */
export function ScannedFinish({ blocked, onFinish }: ScannedFinishProps): ReactNode {
  const { play } = useStation();
  const changeUi = useChangeUi();
  useScannedCommand(({ name }) => {
    if (name !== 'FINISH') return false;
    if (blocked === undefined) onFinish();
    else {
      play('wrong');
      changeUi({ note: { tone: 'wrong', text: blocked } });
    }
    return true;
  });
  return null;
}

/** The same while another screen than the bench is looked at: what was written there counts all the same. */
export function ScannedFinishElsewhere(): ReactNode {
  const pack = useMirror((mirror) => mirror.pack);
  const isBenchShown = useUi((ui) => ui.screen === 'pack');
  return pack === null || isBenchShown ? null : <Elsewhere key={pack.packId} pack={pack} />;
}

function Elsewhere({ pack }: { readonly pack: Pack }): ReactNode {
  const { cod, blocked, finish } = useFinish(pack);
  return cod.isWritten ? <ScannedFinish blocked={blocked} onFinish={finish} /> : null;
}
