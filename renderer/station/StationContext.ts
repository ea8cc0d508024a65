import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Mirror } from '../state/mirror.ts';
import { changeUi, type WindowState } from '../state/store.ts';
import type { Ui } from '../state/ui.ts';
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

/** A text that outlives its field: closing a dialog or being called away by a scan does not lose it. */
export function useDraft(name: string, first: string): readonly [string, (text: string | null) => void] {
  const { store } = useStation();
  const text = useUi((ui) => ui.drafts[name]) ?? first;
  const set = (next: string | null): void => {
    const { [name]: _, ...others } = store.getState().ui.drafts;
    changeUi(store, { drafts: next === null ? others : { ...others, [name]: next } });
  };
  return [text, set];
}
