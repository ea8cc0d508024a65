import { Volume2, VolumeX } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { defaultSettings } from '../../../main/contract/settings.ts';
import { Button } from '../../design/Button.tsx';
import { CheckField, TextField } from '../../design/Field.tsx';
import { useWords } from '../../i18n/language.ts';
import type { Tone } from '../../sound/tones.ts';
import { useStation } from '../../station/StationContext.ts';
import { useSetting } from './useSetting.ts';

const tones: readonly Tone[] = ['right', 'wrong', 'warn'];
const step = 10;

export function SoundSection(): ReactNode {
  const { t } = useWords();
  const { play } = useStation();
  const [volume, setVolume] = useSetting('soundVolume');
  const [speaks, setSpeaks] = useSetting('speakItems');
  const [shown, setShown] = useState<number | null>(null);
  const names = { right: t.settings.soundRight, wrong: t.settings.soundWrong, warn: t.settings.soundWarn };
  const save = async (): Promise<void> => {
    if (shown === null || shown === volume) return;
    await setVolume(shown);
    setShown(null);
  };
  return (
    <>
      <p>{t.settings.soundText}</p>
      <div className="volume">
        <TextField
          label={t.settings.volume}
          hint={t.settings.volumeOf(shown ?? volume)}
          type="range"
          min={0}
          max={100}
          step={step}
          className="slider"
          data-testid="sound-volume"
          value={shown ?? volume}
          onChange={(event) => setShown(Number(event.target.value))}
          onPointerUp={() => void save()}
          onKeyUp={() => void save()}
          onBlur={() => void save()}
        />
      </div>
      <div className="row">
        <Button
          icon={<VolumeX aria-hidden="true" />}
          aria-pressed={volume === 0}
          data-testid="sound-mute"
          onClick={() => void setVolume(volume === 0 ? defaultSettings.soundVolume : 0)}
        >
          {t.settings.soundMute}
        </Button>
      </div>
      <CheckField
        label={t.settings.speakItems}
        hint={t.settings.speakItemsHint}
        data-testid="speak-items"
        checked={speaks}
        onChange={(event) => void setSpeaks(event.target.checked)}
      />
      <section className="stack-tight">
        <h2>{t.settings.soundTest}</h2>
        <div className="row">
          {tones.map((tone) => (
            <Button
              key={tone}
              icon={volume === 0 ? <VolumeX aria-hidden="true" /> : <Volume2 aria-hidden="true" />}
              data-testid={`tone-${tone}`}
              onClick={() => play(tone)}
            >
              {names[tone]}
            </Button>
          ))}
        </div>
      </section>
    </>
  );
}
