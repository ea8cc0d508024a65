import type { Messages } from '../i18n/en.ts';

export interface ShortcutGroup {
  readonly title: string;
  readonly keys: readonly { readonly key: string; readonly words: string }[];
}

/** Every key of the window, as the help overlay lists them. */
export function shortcutGroups(t: Messages): readonly ShortcutGroup[] {
  const { keys: words } = t.help;
  return [
    {
      title: t.help.everywhere,
      keys: [
        { key: 'Alt+1 … Alt+7', words: words.screens },
        { key: 'Alt+S', words: words.find },
        { key: 'Alt+H', words: words.story },
        { key: 'F1, ?', words: words.help },
        { key: 'Esc', words: words.escape },
        { key: 'Tab', words: words.tab },
      ],
    },
    {
      title: t.help.packing,
      keys: [
        { key: 'Alt+U', words: words.undo },
        { key: 'Alt+C', words: words.type },
        { key: 'Alt+Q', words: words.quantity },
        { key: 'Alt+R', words: words.cannot },
        { key: 'Alt+P', words: words.park },
        { key: 'Alt+B', words: words.totes },
        { key: 'Alt+N', words: words.parcel },
        { key: 'Alt+L', words: words.seal },
        { key: 'Alt+F', words: words.finish },
        { key: 'Alt+D', words: words.slip },
        { key: 'Alt+Z', words: words.takeBack },
        { key: '1–9', words: words.choose },
        { key: 'Enter', words: words.read },
      ],
    },
    {
      title: t.help.accepting,
      keys: [
        { key: '↑ ↓', words: words.move },
        { key: 'Enter', words: words.accept },
        { key: t.help.space, words: words.mark },
        { key: '→', words: words.quantities },
        { key: '0–9', words: words.digits },
      ],
    },
  ];
}
