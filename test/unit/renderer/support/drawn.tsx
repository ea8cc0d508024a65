import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createMemoryTransportPair } from '../../../../main/rpc/memoryTransport.ts';
import { LanguageContext, translationFor } from '../../../../renderer/i18n/language.ts';
import { StationContext } from '../../../../renderer/station/StationContext.ts';
import { createStation } from '../../../../renderer/station/station.ts';

/** A part of the window as HTML, in a window whose station never answers. */
export function drawn(part: ReactNode, language: 'en' | 'de' = 'en'): string {
  const station = createStation({
    transport: createMemoryTransportPair()[0],
    hostInfo: { host: 'shell', platform: 'linux', appVersion: '0' },
    tones: { play: () => undefined },
    speech: { say: () => undefined },
    keyPace: { restBefore: () => 0, isLast: () => true },
    keyTap: { listen: () => () => undefined },
    newId: () => '1',
    now: () => 0,
  });
  return renderToStaticMarkup(
    <StationContext value={station}>
      <LanguageContext value={translationFor(language)}>{part}</LanguageContext>
    </StationContext>,
  );
}
