import { EUROPEAN_PLACES } from './europeanPlaces.ts';
import { OVERSEAS_PLACES } from './overseasPlaces.ts';
import type { Place } from './place.ts';

/** Where the practice shop's customers live. */
export const PLACES: readonly Place[] = [...EUROPEAN_PLACES, ...OVERSEAS_PLACES];
