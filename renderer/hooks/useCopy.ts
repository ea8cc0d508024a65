import { useWords } from '../i18n/language.ts';
import { useChangeUi } from '../station/StationContext.ts';

/** Copies a text and says so, or says that the clipboard cannot be used. */
export function useCopy(): (text: string) => void {
  const { t } = useWords();
  const changeUi = useChangeUi();
  return (text) => {
    navigator.clipboard.writeText(text).then(
      () => changeUi({ note: { tone: 'right', text: t.common.copied } }),
      () => changeUi({ note: { tone: 'warn', text: t.common.copyFailed } }),
    );
  };
}
