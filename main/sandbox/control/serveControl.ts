import type { IncomingMessage, ServerResponse } from 'node:http';
import { ZodError } from 'zod';
import { type Answer, errorAnswer } from '../http/api.ts';
import { readText, send, toWire } from '../http/wire.ts';
import { parseExact } from '../json.ts';
import type { Sandbox } from '../sandbox.ts';
import { CONTROL_ROUTES } from './routes.ts';

/**
 * The control endpoints under /_sandbox/, for whoever runs the sandbox as a process of its own. They carry no token, so
 * they answer no web page: a request with an Origin, or with a Host that is a name other than localhost, is refused.
 */
export async function serveControl(
  sandbox: Sandbox,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const body = await readText(request);
  const answer = isFromWebPage(request)
    ? errorAnswer(403, 'The control endpoints are not for web pages.')
    : answerControl(sandbox, request.method ?? 'GET', url, body ?? '');
  send(response, toWire(answer), sandbox.now());
}

function isFromWebPage(request: IncomingMessage): boolean {
  const name = (request.headers.host ?? '').replace(/:\d+$/, '');
  const isAddress = /^(\d+\.){3}\d+$/.test(name) || /^\[[\da-f:.]+\]$/i.test(name);
  return request.headers.origin !== undefined || !(isAddress || name === 'localhost');
}

function answerControl(sandbox: Sandbox, method: string, url: URL, body: string): Answer {
  const path = url.pathname.slice('/_sandbox'.length);
  const route = CONTROL_ROUTES[`${method} ${path}`];
  if (!route) {
    const known = Object.keys(CONTROL_ROUTES).join(', ');
    return errorAnswer(404, `There is no ${method} /_sandbox${path}. There are, under /_sandbox: ${known}.`);
  }
  try {
    const input: unknown = body.trim() === '' ? {} : parseExact(body);
    return { status: 200, json: route(sandbox, { ...Object.fromEntries(url.searchParams) }, input) };
  } catch (error) {
    if (error instanceof ZodError) return errorAnswer(400, explain(error));
    // The sandbox's own words: no such store, no such order, a body that is no JSON.
    if (error instanceof Error) return errorAnswer(400, error.message);
    throw error;
  }
}

function explain(error: ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.') || 'the body'}: ${issue.message}`).join('; ');
}
