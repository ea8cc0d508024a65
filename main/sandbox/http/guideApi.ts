import type { Strike } from '../faults/faultBook.ts';
import type { World } from '../world/world.ts';
import { type Answer, type Endpoint, errorAnswer, RIGHTS, readPageQuery } from './api.ts';
import { bentPage } from './bentPage.ts';
import type { TokenBook } from './tokens.ts';

/** One request to the API, its body read in full. */
export interface ApiCall {
  readonly method: string;
  readonly endpoint: Endpoint | undefined;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly contentType: string | undefined;
  readonly body: string;
}

/** How faults bend an answer that is otherwise right. */
export type Bend = Pick<Strike, 'bending'> & { readonly fault?: string };

export interface GuideBooks {
  readonly worlds: ReadonlyMap<string, World>;
  readonly tokens: TokenBook;
}

/** What the guide says to this request. Accept and ship take effect in here, and only in here. */
export function answerApi(books: GuideBooks, call: ApiCall, bend: Bend): Answer {
  const { endpoint } = call;
  if (!endpoint) return errorAnswer(404, 'Request does not match any route.');
  const world = books.worlds.get(endpoint.storeCode);
  if (!world) {
    return errorAnswer(404, `There is no store "${endpoint.storeCode}".`, { storeCode: endpoint.storeCode });
  }
  const method = endpoint.kind === 'queue' ? 'GET' : 'POST';
  if (call.method !== method) {
    return { ...errorAnswer(405, `This endpoint takes ${method} only.`), headers: { Allow: method } };
  }
  const grant = books.tokens.check(call.authorization, endpoint.storeCode);
  if (!grant) {
    return {
      ...errorAnswer(401, 'The Bearer token is missing or not valid for this store.'),
      headers: { 'WWW-Authenticate': 'Bearer' },
    };
  }
  const right = RIGHTS[endpoint.endpoint];
  if (!grant.rights.includes(right)) {
    return errorAnswer(403, `The token is not authorised to access ${right}.`, { resources: right });
  }
  world.settle();
  if (endpoint.kind === 'queue') return answerQueue(world, endpoint.endpoint, call.query, bend);
  if (!/^application\/json\b/i.test(call.contentType ?? '')) {
    return errorAnswer(400, 'The body must be sent as "Content-Type: application/json".');
  }
  return world.act(endpoint.endpoint, call.body, bend.fault);
}

function answerQueue(
  world: World,
  queue: Extract<Endpoint, { kind: 'queue' }>['endpoint'],
  query: URLSearchParams,
  bend: Bend,
): Answer {
  const asked = readPageQuery(query);
  if (typeof asked === 'string') return errorAnswer(400, asked);
  return { status: 200, json: bentPage({ world, queue, asked }, bend.bending) };
}
