import type { ReactNode } from 'react';
import { SideTabs } from '../../design/SideTabs.tsx';
import { useWords } from '../../i18n/language.ts';
import { type SettingsSection, settingsSections } from '../../state/ui.ts';
import { useChangeUi, useUi } from '../../station/StationContext.ts';
import { BarcodesSection } from './barcodes/BarcodesSection.tsx';
import { ConnectionsSection } from './ConnectionsSection.tsx';
import { CarriersSection } from './carriers/CarriersSection.tsx';
import { CommandSheetSection } from './commands/CommandSheetSection.tsx';
import { DiagnosticsSection } from './DiagnosticsSection.tsx';
import { DataSection } from './data/DataSection.tsx';
import { UpdatesSection } from './desktop/UpdatesSection.tsx';
import { LookSection } from './LookSection.tsx';
import { PackingSection } from './PackingSection.tsx';
import { PracticeSection } from './PracticeSection.tsx';
import { PackersSection } from './packers/PackersSection.tsx';
import { PrintersSection } from './printers/PrintersSection.tsx';
import { SoundSection } from './SoundSection.tsx';
import { StationSection } from './StationSection.tsx';
import { ScannerSection } from './scanner/ScannerSection.tsx';

const sections: Readonly<Record<SettingsSection, () => ReactNode>> = {
  connections: ConnectionsSection,
  station: StationSection,
  packers: PackersSection,
  look: LookSection,
  packing: PackingSection,
  sound: SoundSection,
  scanner: ScannerSection,
  barcodes: BarcodesSection,
  carriers: CarriersSection,
  printers: PrintersSection,
  commands: CommandSheetSection,
  data: DataSection,
  updates: UpdatesSection,
  practice: PracticeSection,
  diagnostics: DiagnosticsSection,
};

export function SettingsScreen(): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  const section = useUi((ui) => ui.settingsSection);
  const Section = sections[section];
  return (
    <SideTabs
      label={t.settings.sections}
      name="settings"
      tabs={settingsSections}
      chosen={section}
      wordFor={(name) => t.settings[name]}
      onChoose={(settingsSection) => changeUi({ settingsSection })}
    >
      <div className="detail-body scroll settings-body">
        <h2 className="big">{t.settings[section]}</h2>
        <Section />
      </div>
    </SideTabs>
  );
}
