import { Search, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { useWords } from '../i18n/language.ts';

export interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** A search that needs no button; Escape and the cross empty it. Its label is the glass and, for screen readers, words. */
export function SearchField({ label, placeholder, value, onChange }: SearchFieldProps): ReactNode {
  const { t } = useWords();
  return (
    <AriaSearchField className="search" aria-label={label} value={value} onChange={onChange}>
      <Search size="1.25rem" aria-hidden="true" />
      <Input className="input" autoComplete="off" spellCheck="false" placeholder={placeholder} />
      <Button className="search-clear" aria-label={t.common.clearSearch}>
        <X size="1.25rem" aria-hidden="true" />
      </Button>
    </AriaSearchField>
  );
}
