import { trackingHosts } from '../../core/carriers/trackingPages.ts';

/**
 * Whether an address may be handed to the system's browser: the tracking pages of carriers, over https, on their own
 * hosts. Whoever asks has built the address from that table already; it is looked at again where it leaves the app.
 */
// SECURITY: external-links
export function mayOpenOutside(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return (
    url?.protocol === 'https:' &&
    url.username === '' &&
    url.password === '' &&
    // With a port it would be another host.
    trackingHosts.has(url.host)
  );
}
