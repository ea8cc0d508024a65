import { lazy, type ReactNode, Suspense } from 'react';
import { assertNever } from '../../main/contract/errors.ts';
import { CannotDialog } from '../screens/pack/CannotDialog.tsx';
import { KeypadDialog } from '../screens/pack/KeypadDialog.tsx';
import { LineDialog } from '../screens/pack/LineDialog.tsx';
import { MoveDialog } from '../screens/pack/MoveDialog.tsx';
import { ParkDialog } from '../screens/pack/ParkDialog.tsx';
import { QuantityDialog } from '../screens/pack/QuantityDialog.tsx';
import { TeachDialog } from '../screens/pack/TeachDialog.tsx';
import { TotesDialog } from '../screens/pack/TotesDialog.tsx';
import { WeightDialog } from '../screens/pack/WeightDialog.tsx';
import { SlipsDialog } from '../screens/paper/SlipsDialog.tsx';
import type { DialogName } from '../state/ui.ts';
import { useUi } from '../station/StationContext.ts';
import { FindDialog } from './FindDialog.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { LinkDialog } from './LinkDialog.tsx';

/** Loaded when first opened: nobody packs with these. */
const StoryDialog = lazy(async () => ({
  default: (await import('../screens/story/StoryDialog.tsx')).StoryDialog,
}));
const RestoreDialog = lazy(async () => ({
  default: (await import('../screens/settings/data/RestoreDialog.tsx')).RestoreDialog,
}));
const RemoveConnectionDialog = lazy(async () => ({
  default: (await import('../screens/settings/RemoveConnectionDialog.tsx')).RemoveConnectionDialog,
}));
const PracticePanel = lazy(async () => ({
  default: (await import('../screens/practice/PracticePanel.tsx')).PracticePanel,
}));
const ReconcileDialog = lazy(async () => ({
  default: (await import('./ReconcileDialog.tsx')).ReconcileDialog,
}));
const DiscardDialog = lazy(async () => ({
  default: (await import('../screens/outbox/DiscardDialog.tsx')).DiscardDialog,
}));
const EditTracksDialog = lazy(async () => ({
  default: (await import('../screens/outbox/EditTracksDialog.tsx')).EditTracksDialog,
}));
const GoodsOutDialog = lazy(async () => ({
  default: (await import('../screens/paper/GoodsOutDialog.tsx')).GoodsOutDialog,
}));
const ConnectionDialog = lazy(async () => ({
  default: (await import('../screens/settings/ConnectionDialog.tsx')).ConnectionDialog,
}));
const PracticeDialog = lazy(async () => ({
  default: (await import('../screens/settings/PracticeDialog.tsx')).PracticeDialog,
}));

/** The one dialog that may be open. Opening another replaces it; texts in it are drafts and stay. */
export function Dialogs(): ReactNode {
  const dialog = useUi((ui) => ui.dialog);
  return dialog === null ? null : <Suspense>{dialogOf(dialog)}</Suspense>;
}

function dialogOf(dialog: DialogName): ReactNode {
  switch (dialog.name) {
    case 'link':
      return <LinkDialog />;
    case 'slips':
      return <SlipsDialog key={dialog.entryId ?? ''} entryId={dialog.entryId} />;
    case 'goodsOut':
      return <GoodsOutDialog />;
    case 'find':
      return <FindDialog />;
    case 'reconcile':
      return <ReconcileDialog />;
    case 'story':
      return <StoryDialog connectionId={dialog.connectionId} orderId={dialog.orderId} />;
    case 'line':
      return <LineDialog key={dialog.itemId} itemId={dialog.itemId} />;
    case 'totes':
      return <TotesDialog />;
    case 'weight':
      return <WeightDialog key={dialog.parcel} parcel={dialog.parcel} />;
    case 'park':
      return <ParkDialog />;
    case 'cannot':
      return <CannotDialog key={dialog.itemId} itemId={dialog.itemId} />;
    case 'quantity':
      return <QuantityDialog key={dialog.itemId} itemId={dialog.itemId} />;
    case 'move':
      return <MoveDialog key={dialog.parcel} parcel={dialog.parcel} />;
    case 'keypad':
      return <KeypadDialog />;
    case 'help':
      return <HelpDialog />;
    case 'teach':
      return <TeachDialog key={dialog.code} code={dialog.code} />;
    case 'discard':
      return <DiscardDialog key={dialog.entryId} entryId={dialog.entryId} />;
    case 'editTracks':
      return <EditTracksDialog key={dialog.entryId} entryId={dialog.entryId} />;
    case 'connection':
      return <ConnectionDialog key={dialog.connectionId} connectionId={dialog.connectionId} />;
    case 'removeConnection':
      return <RemoveConnectionDialog key={dialog.connectionId} connectionId={dialog.connectionId} />;
    case 'restore':
      return <RestoreDialog key={dialog.backup.backupId} backup={dialog.backup} />;
    case 'practice':
      return <PracticeDialog />;
    case 'practicePanel':
      return <PracticePanel />;
    default:
      return assertNever(dialog);
  }
}
