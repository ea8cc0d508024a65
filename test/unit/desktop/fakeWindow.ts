import { EventEmitter } from 'node:events';
import type { keepWindowPlace, PlacePorts } from '../../../main/desktop/window/keepWindowPlace.ts';
import {
  type Area,
  type DisplayFacts,
  noPlaces,
  type WindowPlaces,
} from '../../../main/desktop/window/windowPlace.ts';

/** A window on displays that a test moves, takes away and asks about. */
export function fakeWindow(displays: readonly DisplayFacts[], area: Area) {
  const events = new EventEmitter();
  const screenEvents = new EventEmitter();
  const state = { displays, area, isFullScreen: false };
  let places: WindowPlaces = noPlaces;
  let waiting: (() => void) | undefined;
  const screen = {
    getAllDisplays: () => state.displays,
    getPrimaryDisplay: () => state.displays[0],
    getDisplayMatching: ({ x }: Area) =>
      state.displays.find(({ bounds }) => x >= bounds.x && x < bounds.x + bounds.width),
    on: screenEvents.on.bind(screenEvents),
  } as unknown as PlacePorts['screen'];
  const window = {
    on: events.on.bind(events),
    getNormalBounds: () => state.area,
    setBounds: (next: Area) => {
      state.area = next;
    },
    isMaximized: () => false,
    isMinimized: () => false,
    isDestroyed: () => false,
    isFullScreen: () => state.isFullScreen,
  } as unknown as Parameters<typeof keepWindowPlace>[0];
  const ports: PlacePorts = {
    screen,
    timers: {
      after: (_milliseconds, callback) => {
        waiting = callback;
        return () => {
          waiting = undefined;
        };
      },
    },
    get: () => places,
    set: (next) => {
      places = next;
    },
  };
  return {
    ...{ window, state, ports },
    emit: (event: string) => events.emit(event),
    emitScreen: (event: string) => screenEvents.emit(event),
    /** Time passes until what waits is due. */
    wait: () => waiting?.(),
  };
}
