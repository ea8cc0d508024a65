import { useChangeUi, useDraft, useStation } from '../../station/StationContext.ts';

/** Shows one call in the outbox, whatever its list was narrowed to before. */
export function useSeeEntry(): (entryId: string, orderId: string) => void {
  const { go } = useStation();
  const changeUi = useChangeUi();
  const [, setFilter] = useDraft('outboxFilter', '');
  return (entryId, orderId) => {
    setFilter(null);
    go('outbox', orderId);
    changeUi({ outboxEntryId: entryId });
  };
}
