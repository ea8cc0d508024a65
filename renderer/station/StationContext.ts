import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Mirror } from '../state/mirror.ts';
import { changeUi, type WindowState } from '../state/store.ts';
import type { DraftKinds, Ui } from '../state/ui.ts';
import type { Station } from './station.ts';

export const StationContext = createContext<Station | null>(null);

export function useStation(): Station {
  const station = useContext(StationContext);
  if (station === null) throw new Error('A screen was drawn outside its station.');
  return station;
}

export function useMirror<T>(pick: (mirror: Mirror) => T): T {
  return useStore(useStation().store, (state: WindowState) => pick(state.mirror));
}

export function useUi<T>(pick: (ui: Ui) => T): T {
  return useStore(useStation().store, (state: WindowState) => pick(state.ui));
}

export function useChangeUi(): (change: Partial<Ui>) => void {
  const { store } = useStation();
  return (change) => changeUi(store, change);
}

/**
 * Something half written that outlives its field: closing a dialog or being called away by a scan does not lose
 * it. Null clears it.
 */
export function useKept<K extends keyof DraftKinds>(
  kind: K,
  name: string,
  first: DraftKinds[K],
): readonly [DraftKinds[K], (value: DraftKinds[K] | null) => void] {
  const { store } = useStation();
  const value = useUi((ui): DraftKinds[K] | undefined => ui.drafts[kind][name]) ?? first;
  const set = (next: DraftKinds[K] | null): void => {
    const { drafts } = store.getState().ui;
    const { [name]: _, ...others } = drafts[kind];
    changeUi(store, {
      drafts: { ...drafts, [kind]: next === null ? others : { ...others, [name]: next } },
    });
  };
  return [value, set];
}

export function useDraft(name: string, first: string): readonly [string, (text: string | null) => void] {
  return useKept('texts', name, first);
}
