import { createStore, type StoreApi } from 'zustand/vanilla';
import { emptyMirror, type Mirror } from './mirror.ts';
import { firstUi, type Ui } from './ui.ts';

export interface WindowState {
  readonly mirror: Mirror;
  readonly ui: Ui;
}

export type WindowStore = StoreApi<WindowState>;

export function createWindowStore(): WindowStore {
  return createStore<WindowState>(() => ({ mirror: emptyMirror, ui: firstUi }));
}

export function changeUi(store: WindowStore, change: Partial<Ui>): void {
  store.setState((state) => ({ ui: { ...state.ui, ...change } }));
}

export function changeMirror(store: WindowStore, change: (mirror: Mirror) => Mirror): void {
  store.setState((state) => ({ mirror: change(state.mirror) }));
}
