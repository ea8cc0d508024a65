import './zodSetup.ts';
import './design/fonts.ts';
import './design/index.css';
import './styles/index.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { NoStation } from './app/CrashScreen.tsx';
import { bridgeTransport } from './bridge.ts';
import { createSpeech } from './sound/speech.ts';
import { createTones } from './sound/tones.ts';
import { ignoreBrowserKeys } from './station/browserKeys.ts';
import { ignoreHeldEnter } from './station/heldEnter.ts';
import { keepFocus } from './station/keptFocus.ts';
import { keepPlace } from './station/keptPlace.ts';
import { watchKeyPace } from './station/keyPace.ts';
import { createKeyTap } from './station/keyTap.ts';
import { ignoreSecondTap } from './station/secondTap.ts';
import { showFocus } from './station/shownFocus.ts';
import { createStation } from './station/station.ts';

const place = document.getElementById('root');
if (place === null) throw new Error('The page has no place for the window.');
const root = createRoot(place);
const bridge = window.packbench;

if (bridge === undefined) {
  root.render(<NoStation />);
} else {
  const station = createStation({
    transport: bridgeTransport(bridge),
    hostInfo: bridge.hostInfo,
    tones: createTones(),
    speech: createSpeech(window),
    keyPace: watchKeyPace(window),
    keyTap: createKeyTap(window),
    newId: () => crypto.randomUUID(),
    now: () => Date.now(),
  });
  ignoreBrowserKeys(window, bridge.hostInfo.platform === 'darwin');
  ignoreHeldEnter(window);
  ignoreSecondTap(window);
  keepFocus(document);
  showFocus(document);
  keepPlace(station.store, { storage: sessionStorage, page: window, now: () => Date.now() });
  root.render(<App station={station} />);
  station.connect();
}
