import {
  ChartColumn,
  ClipboardCheck,
  Inbox,
  PackageOpen,
  Search,
  Send,
  Settings,
  TriangleAlert,
} from 'lucide-react';
import { type ComponentType, Fragment, type ReactNode } from 'react';
import { Keycap } from '../design/Keycap.tsx';
import { useDeskCount } from '../hooks/useDeskCount.ts';
import { useShortcut } from '../hooks/useShortcut.ts';
import { useWords } from '../i18n/language.ts';
import { type ScreenName, screenNames } from '../state/ui.ts';
import { useChangeUi, useMirror, useStation, useUi } from '../station/StationContext.ts';

const icons: Readonly<
  Record<ScreenName, ComponentType<{ readonly size: string; readonly 'aria-hidden': 'true' }>>
> = {
  pack: PackageOpen,
  accept: ClipboardCheck,
  outbox: Send,
  failed: TriangleAlert,
  desk: Inbox,
  today: ChartColumn,
  settings: Settings,
};

export function Nav(): ReactNode {
  const { t } = useWords();
  return (
    <nav className="nav" aria-label={t.nav.label}>
      {screenNames.map((name, index) => (
        <Fragment key={name}>
          {name === 'settings' ? <FindItem /> : null}
          <CountedItem name={name} shortcut={`Alt+${index + 1}`} />
        </Fragment>
      ))}
    </nav>
  );
}

function FindItem(): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  const open = (): void => changeUi({ dialog: { name: 'find' } });
  useShortcut('Alt+S', open);
  return (
    <button
      type="button"
      className="nav-item"
      data-testid="nav-find"
      aria-keyshortcuts="Alt+S"
      onClick={open}
    >
      <span className="nav-top">
        <Search size="1.75rem" aria-hidden="true" />
      </span>
      <span>{t.nav.find}</span>
      <Keycap>Alt+S</Keycap>
    </button>
  );
}

interface PlaceProps {
  readonly name: ScreenName;
  readonly shortcut: string;
}

function CountedItem(props: PlaceProps): ReactNode {
  return props.name === 'desk' ? <DeskItem {...props} /> : <MirroredItem {...props} />;
}

/** The station is asked for this number; each of the others comes with its events. */
function DeskItem(props: PlaceProps): ReactNode {
  return <NavItem {...props} count={useDeskCount()} />;
}

function MirroredItem(props: PlaceProps): ReactNode {
  const count = useMirror(({ counts, outbox }) => {
    if (props.name === 'pack') return counts.pending_shipment;
    if (props.name === 'accept') return counts.pending_accept;
    if (props.name === 'failed') return counts.failed;
    return props.name === 'outbox' ? outbox.unsent : 0;
  });
  return <NavItem {...props} count={count} />;
}

function NavItem({ name, shortcut, count }: PlaceProps & { readonly count: number }): ReactNode {
  const { t, f } = useWords();
  const { go } = useStation();
  const isHere = useUi((ui) => ui.screen === name);
  const Icon = icons[name];
  useShortcut(shortcut, () => go(name));
  return (
    <button
      type="button"
      className="nav-item"
      data-testid={`nav-${name}`}
      aria-current={isHere ? 'page' : undefined}
      aria-keyshortcuts={shortcut}
      onClick={() => go(name)}
    >
      <span className="nav-top">
        <Icon size="1.75rem" aria-hidden="true" />
        {count > 0 ? <span className="nav-count">{f.num(count)}</span> : null}
      </span>
      <span>{t.nav[name]}</span>
      <Keycap>{shortcut}</Keycap>
    </button>
  );
}
