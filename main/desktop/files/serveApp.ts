import { readFile } from 'node:fs/promises';
import { securityHeaders } from '../policies/contentSecurity.ts';
import type { Words } from '../words.ts';
import { mediaTypeOf } from './mediaTypes.ts';
import { type Refusal, refusedPage, refusedStyles } from './refusedPage.ts';
import { resolveAppFile } from './resolveAppFile.ts';

export interface ServedApp {
  /** Folder of the built window. */
  readonly root: string;
  readonly words: Words;
  /** What /refused.html says at this moment. */
  readonly refusal: () => Refusal;
}

/**
 * Answers the window's requests: files of the built window, and the page for a station that cannot be opened.
 * Every answer carries the security headers; whatever is not there or not ours is a 404 without a reason.
 */
export async function serveApp(
  served: ServedApp,
  request: Pick<Request, 'url' | 'method'>,
): Promise<Response> {
  if (request.method !== 'GET') return refuse(405);
  const file = resolveAppFile(served.root, request.url);
  if (file === undefined) return refuse(404);
  const type = mediaTypeOf(file);
  if (type === undefined) return refuse(404);
  if (file === resolveAppFile(served.root, sibling(request.url, '/refused.html'))) {
    return answer(refusedPage(served.words, served.refusal()), type);
  }
  if (file === resolveAppFile(served.root, sibling(request.url, '/refused.css'))) {
    return answer(refusedStyles, type);
  }
  try {
    return answer(await readFile(file), type);
  } catch {
    return refuse(404); // Not there, or a folder: the same to the window.
  }
}

function sibling(address: string, path: string): string {
  return new URL(path, address).href;
}

function answer(body: string | Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(body, { headers: { ...securityHeaders, 'Content-Type': type } });
}

function refuse(status: 404 | 405): Response {
  return new Response(null, { status, headers: securityHeaders });
}
