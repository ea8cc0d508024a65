/** Electron IPC channels; these strings stand nowhere else. */
export const channels = { toStation: 'packbench:to-station', toWindow: 'packbench:to-window' } as const;
