import { type ReactNode, useEffect, useRef } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';

export interface SideTabsProps<T extends string> {
  /** Names the list of tabs, for those who do not see it beside the panel. */
  readonly label: string;
  /** Names each tab for tests: `settings` gives `settings-sound`. */
  readonly name: string;
  readonly tabs: readonly T[];
  readonly chosen: T;
  readonly wordFor: (tab: T) => string;
  readonly onChoose: (tab: T) => void;
  /** What belongs to the chosen tab. */
  readonly children: ReactNode;
}

/** A list of headings at the side and the part that belongs to one: a single tab stop, arrow keys, Home and End. */
export function SideTabs<T extends string>(props: SideTabsProps<T>): ReactNode {
  const { label, name, tabs, chosen, wordFor, onChoose, children } = props;
  const choose = (key: unknown): void => {
    const tab = tabs.find((one) => one === key);
    if (tab !== undefined) onChoose(tab);
  };
  const list = useRef<HTMLDivElement>(null);
  // Chosen from elsewhere, as from a message, it may stand below the list's edge.
  useEffect(() => {
    list.current?.querySelector(`[data-testid="${name}-${chosen}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [name, chosen]);
  return (
    <Tabs
      className="list-detail side-tabs"
      orientation="vertical"
      selectedKey={chosen}
      onSelectionChange={choose}
    >
      <TabList ref={list} className="list side-tabs-list" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab} id={tab} className="side-tab" data-testid={`${name}-${tab}`}>
            {wordFor(tab)}
          </Tab>
        ))}
      </TabList>
      <TabPanel key={chosen} id={chosen} className="detail">
        {children}
      </TabPanel>
    </Tabs>
  );
}
