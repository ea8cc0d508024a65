import type { Packer } from '../../../main/contract/packers.ts';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { useMirror } from '../../station/StationContext.ts';

/** The packers of this station, asked for again when there are more or fewer; null until they have come. */
export function usePackers(round = 0): readonly Packer[] | null {
  const count = useMirror((mirror) => mirror.status.packers.count);
  const answer = useAnswer(`packers ${count} ${round}`, 'packers.list', {});
  return answer?.ok === true ? answer.value.packers : null;
}
