import { useEffect, useEffectEvent, useRef } from 'react';
import { usePaper } from '../hooks/usePaper.ts';
import { useChangeUi, useMirror, useStation, useUi } from '../station/StationContext.ts';

/**
 * Prints the slips that are due: the station notes one with the order that it finishes. Each is tried once by itself;
 * what a printer did not print waits for a person.
 */
export function useDueSlips(): void {
  const { call } = useStation();
  const { printAgain } = usePaper();
  const isOn = useMirror((mirror) => mirror.settings.paper.slipsAfterFinish);
  const revision = useMirror((mirror) => mirror.listsRevision);
  const isFree = useUi((ui) => ui.printJob === null);
  const tried = useRef(new Set<string>());
  const look = useEffectEvent(async (): Promise<void> => {
    const found = await call('print.jobs', {});
    if (!found.ok) return; // Asked again with the next order.
    const due = found.value.jobs.find(({ jobId, state }) => state === 'waiting' && !tried.current.has(jobId));
    if (due === undefined) return;
    tried.current.add(due.jobId);
    await printAgain(due);
  });
  // The revision is no part of what is asked, only the reason to ask again.
  useEffect(() => {
    if (isOn && isFree) void look();
  }, [isOn, isFree, revision]);
}

/** The command PACKING SLIP: prints at once where a printer is chosen for slips, else shows the slip. */
export function useSlipCommand(): void {
  const { printSlips } = usePaper();
  const changeUi = useChangeUi();
  const printer = useMirror((mirror) => mirror.settings.paper.slips.printer);
  const replyNumber = useUi((ui) => ui.replyNumber);
  const isAsked = useUi(
    ({ reply }) =>
      reply?.kind === 'answer' && reply.answer.command === 'SLIP' && reply.answer.error === undefined,
  );
  const answer = useEffectEvent((): void => {
    if (printer === '') changeUi({ dialog: { name: 'slips' } });
    else void printSlips({}, 'printer');
  });
  // Each scan is an answer of its own, also when it is the same command again.
  useEffect(() => {
    if (isAsked) answer();
  }, [isAsked, replyNumber]);
}
