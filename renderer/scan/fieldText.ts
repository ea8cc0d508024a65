import {
  type EditableState,
  editableState,
  insertEditable,
  isEditable,
  restoreEditable,
} from './editableText.ts';

/** A field of a form that keys can change. */
type FormField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
/** Whatever keys can change: a field, or an element that is edited in place. */
export type TextField = FormField | HTMLElement;

/** What a field held at one moment. */
export type FieldState = FormState | (EditableState & { readonly field: HTMLElement });

interface FormState {
  readonly field: FormField;
  readonly value: string;
  readonly selection: readonly [start: number, end: number, direction: SelectionDirection] | null;
}

type SelectionDirection = 'forward' | 'backward' | 'none';

const keylessTypes = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
]);

function isField(target: EventTarget | null): target is FormField {
  if (target === null || !('tagName' in target)) return false;
  return target.tagName === 'INPUT' || target.tagName === 'TEXTAREA' || target.tagName === 'SELECT';
}

/** The field that a key would change; null for a button, a list, the page. */
export function fieldOf(target: EventTarget | null): TextField | null {
  if (isEditable(target)) return target;
  if (!isField(target) || target.disabled || keylessTypes.has(target.type)) return null;
  return 'readOnly' in target && target.readOnly ? null : target;
}

export function stateOf(field: TextField): FieldState {
  if (!isField(field)) return { ...editableState(field), field };
  return { field, value: field.value, selection: selectionOf(field) };
}

/** Fields for numbers, mail addresses and the like tell no selection: null. */
function selectionOf(field: FormField): FormState['selection'] {
  if (field.tagName === 'SELECT' || !('selectionStart' in field)) return null;
  const { selectionStart, selectionEnd, selectionDirection } = field;
  if (selectionStart === null || selectionEnd === null) return null;
  return [selectionStart, selectionEnd, selectionDirection ?? 'none'];
}

/** Puts a field back to an earlier moment, value and caret, so that whoever watches the field hears of it. */
export function restore(state: FieldState): void {
  if ('host' in state) {
    restoreEditable(state);
    return;
  }
  const { field, value, selection } = state;
  const isRefused = 'validity' in field && field.validity?.badInput === true;
  if (field.value !== value || isRefused) write(field, value);
  if (selection !== null && 'setSelectionRange' in field) field.setSelectionRange(...selection);
}

/** Types a text into a field as if its keys had gone through: in place of what is marked, else at the caret. */
export function insert(field: TextField, text: string): void {
  if (!isField(field)) {
    insertEditable(field, text);
    return;
  }
  if (field.tagName === 'SELECT') return;
  const [start, end] = selectionOf(field) ?? [field.value.length, field.value.length];
  write(field, field.value.slice(0, start) + text + field.value.slice(end));
  const caret = start + text.length;
  if (selectionOf(field) !== null && 'setSelectionRange' in field) field.setSelectionRange(caret, caret);
}

/**
 * Sets the value past React, which puts its own setter on each field to learn what it set itself: only so does it
 * take the event for a change made by the person.
 */
function write(field: FormField, value: string): void {
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set;
  if (setter === undefined) field.value = value;
  else setter.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  if (field.tagName === 'SELECT') field.dispatchEvent(new Event('change', { bubbles: true }));
}
