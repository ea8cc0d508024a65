export interface Speech {
  /** `volume` from 0 (silent) to 100. What is still being said gives way: the newest scan counts. */
  readonly say: (text: string, language: string, volume: number) => void;
}

/** The computer's own voice; silent where it has none. */
export function createSpeech(window: Pick<Window, 'speechSynthesis'>): Speech {
  return {
    say: (text, language, volume) => {
      if (volume <= 0 || !('speechSynthesis' in window)) return;
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = language;
      utterance.volume = volume / 100;
      utterance.rate = 1.2;
      window.speechSynthesis.cancel();
      window.speechSynthesis.speak(utterance);
    },
  };
}
