import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { useWords } from '../i18n/language.ts';
import { PrintPage } from '../print/PrintPage.tsx';
import { AcceptScreen } from '../screens/accept/AcceptScreen.tsx';
import { FailedScreen } from '../screens/failed/FailedScreen.tsx';
import { OutboxScreen } from '../screens/outbox/OutboxScreen.tsx';
import { PackScreen } from '../screens/pack/PackScreen.tsx';
import { ScannedFinishElsewhere } from '../screens/pack/ScannedFinish.tsx';
import { Approval } from '../screens/packers/ApproveDialog.tsx';
import { SignIn } from '../screens/packers/SignIn.tsx';
import type { ScreenName } from '../state/ui.ts';
import { useMirror, useUi } from '../station/StationContext.ts';
import { Dialogs } from './Dialogs.tsx';
import { DueSlips } from './DueSlips.tsx';
import { Messages } from './Messages.tsx';
import { Nav } from './Nav.tsx';
import { PracticeBanner } from './PracticeBanner.tsx';
import { StatusBar } from './StatusBar.tsx';

/** Loaded when first opened: a bench that packs needs none of these. */
const SettingsScreen = lazy(async () => ({
  default: (await import('../screens/settings/SettingsScreen.tsx')).SettingsScreen,
}));
const TodayScreen = lazy(async () => ({
  default: (await import('../screens/today/TodayScreen.tsx')).TodayScreen,
}));
const DeskScreen = lazy(async () => ({
  default: (await import('../screens/desk/DeskScreen.tsx')).DeskScreen,
}));

const screens: Readonly<Record<ScreenName, ComponentType>> = {
  pack: PackScreen,
  accept: AcceptScreen,
  outbox: OutboxScreen,
  failed: FailedScreen,
  desk: DeskScreen,
  today: TodayScreen,
  settings: SettingsScreen,
};

/** The frame of every screen: navigation, messages, the screen itself and the status bar. */
export function Shell(): ReactNode {
  const { t } = useWords();
  const screen = useUi((ui) => ui.screen);
  const isPractice = useMirror((mirror) => mirror.status.practice);
  const content = useRef<HTMLElement>(null);
  const lastScreen = useRef(screen);
  // From the navigation into the screen, so that its keys work at once.
  useEffect(() => {
    if (lastScreen.current !== screen) content.current?.focus();
    lastScreen.current = screen;
  }, [screen]);
  const title = `${t.nav[screen]} · Packbench`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  const Screen = screens[screen];
  const found = useUi((ui) => ui.foundOrderId);
  return (
    <div className="shell">
      <button type="button" className="skip button" onClick={() => content.current?.focus()}>
        {t.nav.skip}
      </button>
      <Nav />
      <div className="shell-column">
        {isPractice ? <PracticeBanner /> : null}
        <Messages />
        <main
          ref={content}
          className="shell-main"
          tabIndex={-1}
          aria-label={t.nav[screen]}
          data-testid={`screen-${screen}`}
        >
          <h1 className="visually-hidden">{t.nav[screen]}</h1>
          <Suspense fallback={<p className="detail-body soft">{t.common.loading}</p>}>
            <Screen key={found} />
          </Suspense>
        </main>
        <StatusBar />
      </div>
      <DueSlips />
      <ScannedFinishElsewhere />
      <Dialogs />
      <Approval />
      <SignIn />
      <PrintPage />
    </div>
  );
}
