import { Search, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { useWords } from '../i18n/language.ts';

export interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** It is what its dialog is there for. */
  readonly takesFocus?: boolean;
}

/** A search that needs no button; Escape and the cross empty it. Its label is the glass and, for screen readers, words. */
export function SearchField({
  label,
  placeholder,
  value,
  onChange,
  takesFocus = false,
}: SearchFieldProps): ReactNode {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  // A dialog gives the focus to its first button when it opens, which is before this.
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  return (
    <AriaSearchField className="search" aria-label={label} value={value} onChange={onChange}>
      <Search size="1.25rem" aria-hidden="true" />
      <Input ref={field} className="input" autoComplete="off" spellCheck="false" placeholder={placeholder} />
      <Button className="search-clear" aria-label={t.common.clearSearch}>
        <X size="1.25rem" aria-hidden="true" />
      </Button>
    </AriaSearchField>
  );
}
