import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTones, type Tone } from '../../../renderer/sound/tones.ts';

interface Beep {
  readonly pitch: number;
  readonly start: number;
  readonly end: number;
  readonly height: number;
}

/** Writes down what would sound. */
function listen(): readonly Beep[] {
  const beeps: Beep[] = [];
  class FakeAudio {
    readonly state = 'running';
    readonly currentTime = 0;
    readonly destination = {};
    createGain() {
      const heights: number[] = [];
      const gain = {
        setValueAtTime: (height: number) => void heights.push(height),
        linearRampToValueAtTime: (height: number) => void heights.push(height),
      };
      return { gain, heights, connect: (next: unknown) => next };
    }
    createOscillator() {
      let pitch = 0;
      let start = 0;
      let gain: readonly number[] = [];
      return {
        frequency: {
          setValueAtTime: (value: number) => {
            pitch = value;
          },
        },
        connect: (next: { readonly heights: readonly number[]; connect: (to: unknown) => unknown }) => {
          gain = next.heights;
          return next;
        },
        start: (at: number) => {
          start = at;
        },
        stop: (end: number) => void beeps.push({ pitch, start, end, height: Math.max(...gain) }),
      };
    }
  }
  vi.stubGlobal('AudioContext', FakeAudio);
  return beeps;
}

afterEach(() => vi.unstubAllGlobals());

function heard(tone: Tone, volume = 100): readonly Beep[] {
  const beeps = listen();
  createTones().play(tone, volume);
  return beeps;
}

describe('the tones of a scan', () => {
  it('are told apart without seeing the screen: by pitch, by their number, and by falling or not', () => {
    const [right, wrong, warn] = [heard('right'), heard('wrong'), heard('warn')];
    expect(right).toHaveLength(1);
    expect([wrong.length, warn.length]).toEqual([2, 2]);
    const pitch = (beeps: readonly Beep[]): number => Math.max(...beeps.map((beep) => beep.pitch));
    expect(pitch(right) / pitch(warn), 'at least an octave').toBeGreaterThanOrEqual(2);
    expect(pitch(warn) / pitch(wrong), 'at least an octave').toBeGreaterThanOrEqual(2);
  });

  it('are over before the next scan of a fast packer', () => {
    for (const tone of ['right', 'wrong', 'warn'] as const) {
      expect(Math.max(...heard(tone).map((beep) => beep.end)), tone).toBeLessThan(0.5);
    }
  });

  it('are as loud as the station is set, and silent at 0', () => {
    const loud = heard('right', 100)[0]?.height ?? 0;
    expect(heard('right', 50)[0]?.height).toBeCloseTo(loud / 2);
    expect(heard('wrong', 0)).toEqual([]);
  });
});
