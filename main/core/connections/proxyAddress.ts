/** A proxy as a person enters it, taken apart: the password goes to the secrets, the rest to the database. */
export interface ProxyAddress {
  /** The address with the user's name and without the password. */
  readonly shown: string;
  /** The address without name and password. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

/** Takes a proxy's address apart; the contract has checked that it is one. @throws on a text that is no address. */
export function readProxy(text: string): ProxyAddress {
  const url = new URL(text);
  const user = plain(url.username);
  const password = plain(url.password);
  url.password = '';
  const shown = withoutSlash(url.href);
  url.username = '';
  return { shown, url: withoutSlash(url.href), user, password };
}

function withoutSlash(href: string): string {
  return href.replace(/\/$/, '');
}

/** Decodes a part of the address; a stray % stays a %. */
function plain(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded; // A % that begins no code stands for itself.
  }
}
