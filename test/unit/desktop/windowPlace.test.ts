import { describe, expect, it } from 'vitest';
import { keepWindowPlace, whereToOpen } from '../../../main/desktop/window/keepWindowPlace.ts';
import {
  type DisplayFacts,
  isReachable,
  noPlaces,
  placeWindow,
  rememberPlace,
} from '../../../main/desktop/window/windowPlace.ts';
import { fakeWindow } from './fakeWindow.ts';

function display(x: number, y: number, width: number, height: number): DisplayFacts {
  const bounds = { x, y, width, height };
  return { bounds, workArea: { ...bounds, height: height - 40 } };
}

const bench = display(0, 0, 1920, 1080);
const side = display(1920, 0, 1280, 1024);
const small = display(0, 0, 1024, 768);
const onSide = { area: { x: 2000, y: 100, width: 1000, height: 700 }, isMaximized: false };
const onBench = { area: { x: 50, y: 60, width: 1400, height: 900 }, isMaximized: true };

describe('where the window opens', () => {
  it('the first time it fills the main display', () => {
    const placed = placeWindow(noPlaces, [bench, side], bench);
    expect(placed).toEqual({ area: { x: 277, y: 136, width: 1366, height: 768 }, isMaximized: true });
  });

  it('is where it was, on the display it was on last, with its own place on each', () => {
    const places = rememberPlace(rememberPlace(noPlaces, side, onSide), bench, onBench);
    expect(placeWindow(places, [bench, side], bench)).toEqual(onBench);
    const back = rememberPlace(places, side, onSide);
    expect(placeWindow(back, [bench, side], bench)).toEqual(onSide);
  });

  it('when that display is gone, is its place on the main one, else its size in the middle of it', () => {
    const both = rememberPlace(rememberPlace(noPlaces, bench, onBench), side, onSide);
    expect(placeWindow(both, [bench], bench)).toEqual(onBench);
    const { area, isMaximized } = placeWindow(rememberPlace(noPlaces, side, onSide), [bench], bench);
    expect([area, isMaximized]).toEqual([{ x: 460, y: 170, width: 1000, height: 700 }, false]);
  });

  it.each([
    ['beyond the right and lower edge', { x: 5000, y: 5000, width: 900, height: 700 }],
    ['beyond the left and upper edge', { x: -4000, y: -900, width: 900, height: 700 }],
    ['larger than the display', { x: 0, y: 0, width: 9000, height: 9000 }],
    ['too small to work in', { x: 10, y: 10, width: 20, height: 20 }],
  ])('a place %s is corrected so that all of the window can be seen', (_where, area) => {
    const places = rememberPlace(noPlaces, bench, { area, isMaximized: false });
    const placed = placeWindow(places, [bench], bench).area;
    expect(placed.x).toBeGreaterThanOrEqual(0);
    expect(placed.y).toBeGreaterThanOrEqual(0);
    expect(placed.x + placed.width).toBeLessThanOrEqual(1920);
    expect(placed.y + placed.height).toBeLessThanOrEqual(1040);
    expect(placed.width).toBeGreaterThanOrEqual(800);
    expect(placed.height).toBeGreaterThanOrEqual(600);
  });

  it('remembers eight displays and forgets the one not seen for longest', () => {
    const many = Array.from({ length: 9 }, (_, index) => display(index, 0, 1920, 1080));
    const places = many.reduce((before, one) => rememberPlace(before, one, onBench), noPlaces);
    expect(places.displays.map((one) => one.display[0])).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });

  it('a window counts as lost when nobody can take hold of its upper edge', () => {
    expect(isReachable(onSide.area, [bench, side])).toBe(true);
    expect(isReachable(onSide.area, [bench])).toBe(false);
    expect(isReachable({ x: 100, y: -500, width: 900, height: 700 }, [bench])).toBe(false);
    expect(isReachable({ x: 1900, y: 10, width: 900, height: 700 }, [bench])).toBe(false);
  });
});

describe('the place is kept', () => {
  it('once the window has come to rest, and when it closes', () => {
    const { window, emit, ports, wait } = fakeWindow([bench, side], onSide.area);
    keepWindowPlace(window, ports);
    emit('move');
    emit('resize');
    expect(ports.get()).toEqual(noPlaces);
    wait();
    expect(whereToOpen(ports)).toEqual(onSide);
    window.setBounds({ x: 2010, y: 110, width: 1000, height: 700 });
    emit('close');
    expect(whereToOpen(ports)?.area).toMatchObject({ x: 2010, y: 110 });
  });

  it('but not the full screen of kiosk mode, which is no choice of place', () => {
    const { window, emit, ports, state } = fakeWindow([bench], onBench.area);
    keepWindowPlace(window, ports);
    state.isFullScreen = true;
    emit('close');
    expect(ports.get()).toEqual(noPlaces);
  });

  it('when the display under the window goes away, the window comes back to one that is there', () => {
    const { window, emitScreen, ports, state } = fakeWindow([bench, side], onSide.area);
    keepWindowPlace(window, ports);
    state.displays = [small];
    emitScreen('display-removed');
    expect(window.getNormalBounds()).toEqual({ x: 12, y: 14, width: 1000, height: 700 });
    emitScreen('display-metrics-changed');
    expect(window.getNormalBounds()).toEqual({ x: 12, y: 14, width: 1000, height: 700 });
  });

  it('nowhere, by a host that knows no displays', () => {
    const { window, emit, ports } = fakeWindow([], onBench.area);
    keepWindowPlace(window, ports);
    emit('close');
    expect([whereToOpen(ports), ports.get()]).toEqual([undefined, noPlaces]);
  });
});
