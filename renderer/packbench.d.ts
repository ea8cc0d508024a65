import type { HostInfo } from '../main/contract/frames.ts';

declare global {
  /** What preload exposes: frames in both directions and plain facts, nothing else. */
  interface PackbenchBridge {
    send(frame: unknown): void;
    /** Returns a function that stops listening. */
    onFrame(callback: (frame: unknown) => void): () => void;
    readonly hostInfo: HostInfo;
  }

  interface Window {
    readonly packbench?: PackbenchBridge;
  }
}
