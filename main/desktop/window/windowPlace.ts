import { z } from 'zod';

const area = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
export type Area = Readonly<z.infer<typeof area>>;

const place = area.extend({ isMaximized: z.boolean() });
type Place = Readonly<z.infer<typeof place>>;

/** Where the window was on each display, the one used last at the end. */
export const windowPlaces = z.object({ displays: z.array(z.object({ display: z.string(), place })) });
export type WindowPlaces = z.infer<typeof windowPlaces>;
export const noPlaces: WindowPlaces = { displays: [] };

/** A display as the system describes it; `workArea` leaves out bars and docks. All in the system's scaled pixels. */
export interface DisplayFacts {
  readonly bounds: Area;
  readonly workArea: Area;
}

export interface Placed {
  readonly area: Area;
  readonly isMaximized: boolean;
}

/** A bench PC of the cheapest kind has 1366x768; below the smallest the bench is not all there. */
export const usualSize = { width: 1366, height: 768 } as const;
export const smallestSize = { width: 800, height: 600 } as const;

/** More displays than a bench ever had; the oldest is forgotten. */
const mostDisplays = 8;

/** Ids of displays change with the cable; place and size together tell one from the other on the same computer. */
function nameOf({ bounds }: DisplayFacts): string {
  return `${bounds.x},${bounds.y} ${bounds.width}x${bounds.height}`;
}

/**
 * Where the window opens: where it was on the display that it was on last; with that one gone, where it was on the main
 * display, else its last size there. Never beyond the edge of a display, so that a person finds and can move it.
 */
export function placeWindow(
  places: WindowPlaces,
  displays: readonly DisplayFacts[],
  primary: DisplayFacts,
): Placed {
  const placeOn = (display: DisplayFacts): Place | undefined =>
    places.displays.find((one) => one.display === nameOf(display))?.place;
  const last = places.displays.at(-1);
  const home = displays.find((display) => nameOf(display) === last?.display);
  if (home !== undefined && last !== undefined) return fitted(last.place, home);
  const onPrimary = placeOn(primary);
  if (onPrimary !== undefined) return fitted(onPrimary, primary);
  const size = last?.place ?? { ...usualSize, isMaximized: true };
  return fitted({ ...centred(size, primary.workArea), isMaximized: size.isMaximized }, primary);
}

/** The places with this one in, as the last. */
export function rememberPlace(places: WindowPlaces, display: DisplayFacts, placed: Placed): WindowPlaces {
  const name = nameOf(display);
  const others = places.displays.filter((one) => one.display !== name);
  const own = { display: name, place: { ...placed.area, isMaximized: placed.isMaximized } };
  return { displays: [...others, own].slice(-mostDisplays) };
}

/** Whether a person can still take hold of the window: so much of its upper edge is on some display. */
export function isReachable(window: Area, displays: readonly DisplayFacts[]): boolean {
  const grip = { ...window, height: 32 };
  return displays.some(({ workArea }) => {
    const width = Math.min(right(grip), right(workArea)) - Math.max(grip.x, workArea.x);
    const height = Math.min(bottom(grip), bottom(workArea)) - Math.max(grip.y, workArea.y);
    return width >= 120 && height >= 16;
  });
}

function fitted(wanted: Place, { workArea }: DisplayFacts): Placed {
  const width = Math.min(Math.max(wanted.width, smallestSize.width), workArea.width);
  const height = Math.min(Math.max(wanted.height, smallestSize.height), workArea.height);
  const x = Math.min(Math.max(wanted.x, workArea.x), right(workArea) - width);
  const y = Math.min(Math.max(wanted.y, workArea.y), bottom(workArea) - height);
  return { area: { x, y, width, height }, isMaximized: wanted.isMaximized };
}

function centred(size: { readonly width: number; readonly height: number }, within: Area): Area {
  const x = within.x + Math.round((within.width - size.width) / 2);
  const y = within.y + Math.round((within.height - size.height) / 2);
  return { x, y, width: size.width, height: size.height };
}

const right = ({ x, width }: Area): number => x + width;
const bottom = ({ y, height }: Area): number => y + height;
