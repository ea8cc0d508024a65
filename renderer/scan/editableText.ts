/** What an element that can be edited in place (contenteditable) held at one moment, markup and marked text included. */
export interface EditableState {
  readonly host: HTMLElement;
  readonly nodes: readonly Node[];
  readonly marked: { readonly from: Place; readonly to: Place } | null;
}

/** A place in the text: the way down to its node, child by child, and the offset in it. */
interface Place {
  readonly path: readonly number[];
  readonly offset: number;
}

export function isEditable(target: EventTarget | null): target is HTMLElement {
  return target !== null && 'isContentEditable' in target && target.isContentEditable === true;
}

export function editableState(host: HTMLElement): EditableState {
  const selection = host.ownerDocument.getSelection();
  const from = placeOf(host, selection?.anchorNode ?? null, selection?.anchorOffset ?? 0);
  const to = placeOf(host, selection?.focusNode ?? null, selection?.focusOffset ?? 0);
  return {
    host,
    nodes: [...host.childNodes].map((node) => node.cloneNode(true)),
    marked: from === null || to === null ? null : { from, to },
  };
}

/** Puts the element back to an earlier moment, and tells whoever watches it. */
export function restoreEditable({ host, nodes, marked }: EditableState): void {
  host.replaceChildren(...nodes.map((node) => node.cloneNode(true)));
  tell(host);
  if (marked === null) return;
  const [from, to] = [nodeAt(host, marked.from), nodeAt(host, marked.to)];
  host.ownerDocument.getSelection()?.setBaseAndExtent(from, marked.from.offset, to, marked.to.offset);
}

/** Types a text in place of what is marked, or at the caret; at the end where neither is inside the element. */
export function insertEditable(host: HTMLElement, text: string): void {
  const selection = host.ownerDocument.getSelection();
  if (selection === null || text === '') return;
  if (!host.contains(selection.anchorNode)) {
    selection.selectAllChildren(host);
    selection.collapseToEnd();
  }
  const range = selection.getRangeAt(0);
  range.deleteContents();
  range.insertNode(host.ownerDocument.createTextNode(text));
  selection.collapseToEnd();
  tell(host);
}

function placeOf(host: HTMLElement, node: Node | null, offset: number): Place | null {
  if (node === null || !host.contains(node)) return null;
  const path: number[] = [];
  for (let at: Node = node; at !== host && at.parentNode !== null; at = at.parentNode) {
    path.unshift(Array.from<Node>(at.parentNode.childNodes).indexOf(at));
  }
  return { path, offset };
}

function nodeAt(host: HTMLElement, { path }: Place): Node {
  return path.reduce<Node>((node, index) => node.childNodes[index] ?? node, host);
}

function tell(host: HTMLElement): void {
  host.dispatchEvent(new Event('input', { bubbles: true }));
}
