import type { IncomingMessage, ServerResponse } from 'node:http';
import { ZodError } from 'zod';
import { type Answer, errorAnswer } from '../http/api.ts';
import { type HttpServer, startHttpServer } from '../http/server.ts';
import { readText, send, toWire } from '../http/wire.ts';
import { parseExact } from '../json.ts';
import type { Sandbox } from '../sandbox.ts';
import { CONTROL_ROUTES } from './routes.ts';
import { isFromWebPage } from './webPages.ts';

/** Only this machine may steer the sandbox, whatever address the shop itself listens on. */
export const CONTROL_HOST = '127.0.0.1';

/**
 * Starts the control endpoint, on a port of its own: what stands on the shop's port is the guide's five endpoints and
 * nothing else, and the endpoint stays reachable while the shop is unplugged. Rejects when the port is taken.
 * @param port 0 takes any free one
 */
export function startControl(
  sandbox: Sandbox,
  port: number,
  onError: (error: unknown) => void,
): Promise<HttpServer> {
  return startHttpServer({
    host: CONTROL_HOST,
    port,
    now: sandbox.now,
    onError,
    serve: (request, response, url) => serveControl(sandbox, request, response, url),
  });
}

async function serveControl(
  sandbox: Sandbox,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const body = await readText(request);
  send(response, toWire(await answer(sandbox, request, url, body)), sandbox.now());
}

async function answer(
  sandbox: Sandbox,
  request: IncomingMessage,
  url: URL,
  body: string | undefined,
): Promise<Answer> {
  if (isFromWebPage(request.headers, request.socket.localPort)) {
    return errorAnswer(403, 'The control endpoint is not for web pages.');
  }
  if (body === undefined) return errorAnswer(413, 'The body is larger than 4 MB; send it in parts.');
  return answerControl(sandbox, request.method ?? 'GET', url, body);
}

async function answerControl(sandbox: Sandbox, method: string, url: URL, body: string): Promise<Answer> {
  const route = CONTROL_ROUTES[`${method} ${url.pathname}`];
  if (!route) {
    const known = Object.keys(CONTROL_ROUTES).join(', ');
    return errorAnswer(404, `There is no ${method} ${url.pathname}. There are: ${known}.`);
  }
  try {
    const input: unknown = body.trim() === '' ? {} : parseExact(body);
    return { status: 200, json: await route(sandbox, { ...Object.fromEntries(url.searchParams) }, input) };
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
