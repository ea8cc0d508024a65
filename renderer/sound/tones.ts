export type Tone = 'right' | 'wrong' | 'warn';

interface Beep {
  /** Hertz. */
  readonly pitch: number;
  /** Seconds after the tone began. */
  readonly from: number;
  /** Seconds. */
  readonly length: number;
  readonly shape: OscillatorType;
}

/** Right is short and high, wrong is low and double, a question lies between: told apart in a loud hall. */
const tones: Readonly<Record<Tone, readonly Beep[]>> = {
  right: [{ pitch: 1568, from: 0, length: 0.09, shape: 'sine' }],
  wrong: [
    { pitch: 196, from: 0, length: 0.16, shape: 'square' },
    { pitch: 165, from: 0.21, length: 0.24, shape: 'square' },
  ],
  warn: [
    { pitch: 784, from: 0, length: 0.09, shape: 'triangle' },
    { pitch: 659, from: 0.13, length: 0.12, shape: 'triangle' },
  ],
};

/** A square wave sounds louder than a sine of the same height. */
const loudness: Partial<Record<OscillatorType, number>> = { sine: 0.7, triangle: 0.8, square: 0.3 };

export interface Tones {
  /** `volume` from 0 (silent) to 100. */
  readonly play: (tone: Tone, volume: number) => void;
}

/** Browsers let a page sound only after a key or a tap; the first scan is one, and the context wakes with it. */
export function createTones(): Tones {
  let context: AudioContext | null = null;
  return {
    play: (tone, volume) => {
      if (volume <= 0 || typeof AudioContext === 'undefined') return;
      context ??= new AudioContext();
      const audio = context;
      if (audio.state === 'running') sound(audio, tone, volume);
      // A tone that cannot sound now must not sound later; the band says the same in words.
      else audio.resume().then(() => sound(audio, tone, volume), ignoreSilence);
    },
  };
}

function ignoreSilence(): void {}

function sound(audio: AudioContext, tone: Tone, volume: number): void {
  for (const beep of tones[tone]) {
    const start = audio.currentTime + beep.from;
    const end = start + beep.length;
    const height = (volume / 100) * (loudness[beep.shape] ?? 0.5);
    const gain = audio.createGain();
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(height, start + 0.008);
    gain.gain.setValueAtTime(height, end - 0.02);
    gain.gain.linearRampToValueAtTime(0, end);
    const oscillator = audio.createOscillator();
    oscillator.type = beep.shape;
    oscillator.frequency.setValueAtTime(beep.pitch, start);
    oscillator.connect(gain).connect(audio.destination);
    oscillator.start(start);
    oscillator.stop(end + 0.02);
  }
}
