import { isStationPage } from './address.ts';

/**
 * What a page may navigate to by itself: only the station's page again, which is how its crash screen starts
 * afresh. Order data is other people's text: a link that slipped into it must lead nowhere.
 */
// SECURITY: navigation
export function mayNavigate(address: string): boolean {
  return isStationPage(address);
}
