import { Search } from 'lucide-react';
import type { ReactNode } from 'react';

export interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** A search that needs no button; its label is the glass and, for screen readers, words. */
export function SearchField({ label, placeholder, value, onChange }: SearchFieldProps): ReactNode {
  return (
    <label className="search">
      <Search size="1.25rem" aria-hidden="true" />
      <span className="visually-hidden">{label}</span>
      <input
        type="search"
        className="input"
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
