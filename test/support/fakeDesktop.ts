import type { DesktopState, UpdateNotice } from '../../main/contract/desktop.ts';
import { fail } from '../../main/contract/errors.ts';
import type { DesktopHost } from '../../main/core/ports.ts';

/** A computer that remembers what it was told; its login items cannot be changed. */
export function fakeDesktop(): DesktopHost & { readonly told: string[]; find(version: string): void } {
  const told: string[] = [];
  let notice: UpdateNotice | undefined;
  let listener: () => void = () => {};
  let state: DesktopState = {
    autoStart: { isOn: false },
    kiosk: { isOn: false, isForced: false },
    updates: { version: '1.0.0', mode: 'notify', isFixed: false, phase: 'idle' },
  };
  return {
    told,
    find: (version) => {
      notice = { version, isReady: false };
      listener();
    },
    state: () => state,
    change: ({ autoStart, kiosk, updates }) => {
      if (autoStart !== undefined) return fail('not_allowed', 'Only the installed app can do that.');
      state = {
        ...state,
        kiosk: { ...state.kiosk, isOn: kiosk ?? state.kiosk.isOn },
        updates: { ...state.updates, mode: updates ?? state.updates.mode },
      };
      return undefined;
    },
    lookForUpdate: async () => void told.push('look'),
    takeUpdate: () => void told.push('take'),
    leave: () => void told.push('leave'),
    mayOpenPages: () => !state.kiosk.isOn,
    openPage: async (address) => void told.push(address),
    notice: () => notice,
    onNotice: (next) => {
      listener = next;
    },
  };
}
