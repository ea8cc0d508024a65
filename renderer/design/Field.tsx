import { OctagonX } from 'lucide-react';
import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';

export interface Around {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

interface Wired {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** A label above its control, what to write below it, and what is wrong with it in words. */
function FieldFrame({
  label,
  hint,
  error,
  control,
}: Around & { readonly control: (wired: Wired) => ReactNode }): ReactNode {
  const id = useId();
  const described = [hint === undefined ? [] : `${id}-hint`, error === undefined ? [] : `${id}-error`]
    .flat()
    .join(' ');
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {control({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {hint === undefined ? null : (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p className="field-error" id={`${id}-error`}>
          <OctagonX size="1.25em" aria-hidden="true" />
          {error}
        </p>
      )}
    </div>
  );
}

export function TextField({
  label,
  hint,
  error,
  ...input
}: Around & InputHTMLAttributes<HTMLInputElement>): ReactNode {
  return (
    <FieldFrame
      label={label}
      hint={hint}
      error={error}
      control={(wired) => (
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          {...input}
          {...wired}
          className={`input ${input.className ?? ''}`}
        />
      )}
    />
  );
}

export function TextArea({
  label,
  hint,
  error,
  ...area
}: Around & TextareaHTMLAttributes<HTMLTextAreaElement>): ReactNode {
  return (
    <FieldFrame
      label={label}
      hint={hint}
      error={error}
      control={(wired) => <textarea {...area} {...wired} className={`input ${area.className ?? ''}`} />}
    />
  );
}

export function SelectField({
  label,
  hint,
  error,
  children,
  ...select
}: Around & SelectHTMLAttributes<HTMLSelectElement>): ReactNode {
  return (
    <FieldFrame
      label={label}
      hint={hint}
      error={error}
      control={(wired) => (
        <select {...select} {...wired} className={`input ${select.className ?? ''}`}>
          {children}
        </select>
      )}
    />
  );
}

export function CheckField({
  label,
  hint,
  ...input
}: Omit<Around, 'error'> & InputHTMLAttributes<HTMLInputElement>): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label className="check">
        <input type="checkbox" {...input} aria-describedby={hint === undefined ? undefined : `${id}-hint`} />
        <span>{label}</span>
      </label>
      {hint === undefined ? null : (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
