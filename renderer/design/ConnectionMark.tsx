import type { ReactNode } from 'react';
import { useMirror } from '../station/StationContext.ts';

/** Two letters for a name: the initials of its first two words, or its first two letters. */
function markLetters(name: string): string {
  const words = name.split(/[\s\-_.]+/).filter((word) => word !== '');
  const letters =
    words.length > 1 ? words.slice(0, 2).map((word) => [...word][0] ?? '') : [...name].slice(0, 2);
  return letters.join('').toUpperCase();
}

export function Mark({
  name,
  colour,
  withName = true,
}: {
  readonly name: string;
  readonly colour: number;
  readonly withName?: boolean;
}): ReactNode {
  return (
    <span className="mark" title={name}>
      <span className="mark-letters" data-mark={colour % 8} aria-hidden="true">
        {markLetters(name)}
      </span>
      <bdi className={withName ? 'mark-name' : 'visually-hidden'}>{name}</bdi>
    </span>
  );
}

/** Whose order this is: colour, letters and name, so that tenants are never mixed up. */
export function ConnectionMark({
  connectionId,
  withName = true,
}: {
  readonly connectionId: string;
  readonly withName?: boolean;
}): ReactNode {
  const connection = useMirror((mirror) =>
    mirror.connections.find((known) => known.connectionId === connectionId),
  );
  if (connection === undefined) return <span className="mark">{connectionId}</span>;
  return <Mark name={connection.name} colour={connection.colour} withName={withName} />;
}
