/** A proxy as the form shows it: the address, and who asks. */
export interface ProxyDraft {
  readonly proxy: string;
  readonly proxyUser: string;
  readonly proxyPassword: string;
}

/** The address with name and password in it, as the station takes it; what is no address stays as it is. */
export function joinProxy({ proxy, proxyUser, proxyPassword }: ProxyDraft): string {
  const text = proxy.trim();
  if (!URL.canParse(text)) return text;
  const url = new URL(text);
  if (proxyUser.trim() !== '') url.username = encodeURIComponent(proxyUser.trim());
  if (proxyPassword !== '') url.password = encodeURIComponent(proxyPassword);
  return url.href;
}

/** A stored proxy, which has no password in it, taken apart for the form. */
export function splitProxy(stored: string | undefined): ProxyDraft {
  if (stored === undefined || !URL.canParse(stored)) return { proxy: '', proxyUser: '', proxyPassword: '' };
  const url = new URL(stored);
  const proxyUser = decode(url.username);
  url.username = '';
  return { proxy: url.href.replace(/\/$/, ''), proxyUser, proxyPassword: '' };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A % that begins no code stands for itself.
  }
}
