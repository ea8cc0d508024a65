import { changeUi } from '../../state/store.ts';
import { useStation } from '../../station/StationContext.ts';
import { withFinished } from '../../station/station.ts';

export interface FinishAmounts {
  readonly codAmount?: number;
}

export interface PackCalls {
  /** Whether it lies on the bench now; a failure becomes a note. */
  readonly open: (connectionId: string, orderId: string) => Promise<boolean>;
  readonly acknowledge: () => Promise<void>;
  readonly choose: (itemId: string) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly parcelAdd: () => Promise<void>;
  readonly parcelSeal: (parcel: number) => Promise<void>;
  readonly takeChange: () => Promise<void>;
  readonly close: () => Promise<void>;
  readonly finish: (amounts: FinishAmounts) => Promise<void>;
  readonly cancelSend: (entryId: string) => Promise<void>;
}

/** What a packer presses on the bench. The pack itself comes back as an event; a failure becomes a note. */
export function usePackCalls(): PackCalls {
  const { run, store, clearReply } = useStation();
  const answered = async (call: Promise<unknown>): Promise<void> => {
    if ((await call) !== null) clearReply();
  };
  return {
    open: async (connectionId, orderId) => {
      const value = await run('pack.open', { connectionId, orderId });
      if (value?.pack === undefined || value.pack === null) return false;
      const answer = { outcome: 'opened' as const, pack: value.pack };
      const { replyNumber } = store.getState().ui;
      changeUi(store, {
        reply: { kind: 'answer', raw: orderId, answer },
        replyNumber: replyNumber + 1,
        note: null,
      });
      return true;
    },
    acknowledge: async () => {
      clearReply();
      const { pack } = store.getState().mirror;
      if (pack?.refusal === undefined && pack?.instructions !== 'due') return;
      await run('pack.acknowledge', {});
    },
    choose: (itemId) => answered(run('pack.choose', { itemId })),
    undo: () => answered(run('pack.undo', {})),
    parcelSeal: (parcel) => answered(run('pack.parcelSeal', { parcel })),
    parcelAdd: () => answered(run('pack.parcelAdd', {})),
    takeChange: () => answered(run('pack.takeChange', {})),
    close: () => answered(run('pack.close', {})),
    finish: async (amounts) => {
      const value = await run('pack.finish', amounts);
      if (value === null) return;
      const { ui } = store.getState();
      changeUi(store, { finished: withFinished(ui.finished, value.entryId), reply: null, note: null });
    },
    cancelSend: async (entryId) => {
      if ((await run('pack.cancelSend', { entryId })) === null) return;
      const { ui } = store.getState();
      changeUi(store, {
        finished: ui.finished.filter((known) => known !== entryId),
        reply: null,
        note: null,
      });
    },
  };
}
