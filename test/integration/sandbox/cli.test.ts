import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { sandboxFor } from './talk.ts';

type Program = ChildProcessByStdio<null, Readable, Readable>;
const started: Program[] = [];

afterEach(() => {
  for (const program of started.splice(0)) program.kill('SIGKILL');
});

function run(...words: readonly string[]): Program {
  const program = spawn(process.execPath, ['main/sandbox/cli.ts', ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(program);
  return program;
}

/** What the one line says: the shop, and the control endpoint on its own port. */
function addressesIn(line: string) {
  const [, url, control] =
    /sandbox: (http:\/\/127\.0\.0\.1:\d+) .* control (http:\/\/127\.0\.0\.1:\d+)/.exec(line) ?? [];
  return { url, control };
}

async function ended(program: Program) {
  const [[code], out, errors] = await Promise.all([
    once(program, 'exit'),
    text(program.stdout),
    text(program.stderr),
  ]);
  return { code: code as unknown, out, errors };
}

describe('npm run sandbox', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'says in one line how to connect, serves, and ends on %s',
    async (signal) => {
      const program = run('--port', '0', '--orders', '6', '--seed=4');
      const [first] = (await once(program.stdout, 'data')) as [Buffer];
      const line = first.toString('utf8');
      expect(line).toMatch(/store default token sandbox-default-token .*store whole .*store partial /);
      expect(line.trimEnd()).not.toContain('\n');
      const { url, control } = addressesIn(line);
      expect((await fetch(`${control}/state`)).status).toBe(200);
      const answer = await fetch(`${url}/rest/default/V1/fulfillmentOrders/pending_shipment?page=1`, {
        headers: { authorization: 'Bearer sandbox-default-token' },
      });
      expect(await answer.json()).toHaveLength(3);
      program.kill(signal);
      expect(await ended(program)).toEqual({ code: 0, out: '', errors: '' });
    },
  );

  it.each([
    [['--prot', '1'], 'Unknown option: --prot'],
    [['--port', 'x'], '--port must be a whole number from 0 to 65535, not "x"'],
    [['--orders'], '--orders needs a value'],
  ])('%j ends with a clear error and the usage', async (words, message) => {
    const { code, out, errors } = await ended(run(...words));
    expect([code, out]).toEqual([2, '']);
    expect(errors).toContain(message);
    expect(errors).toContain('Usage:');
  });

  it('ends at once, also while an answer is held back', async () => {
    const program = run('--port', '0');
    const [first] = (await once(program.stdout, 'data')) as [Buffer];
    const { url, control } = addressesIn(first.toString('utf8'));
    const body = JSON.stringify({ kind: 'latency', ms: 3_600_000 });
    await fetch(`${control}/faults`, { method: 'POST', body });
    const lost = expect(fetch(`${url}/rest/default/V1/fulfillmentOrders/failed`)).rejects.toThrow();
    await expect.poll(async () => (await fetch(`${control}/requests`)).json()).toHaveLength(1);
    program.kill('SIGTERM');
    expect((await ended(program)).code).toBe(0);
    await lost;
  });

  it('a port that is in use is named, with the way out', async () => {
    const { port } = await sandboxFor();
    const { code, errors } = await ended(run('--port', String(port)));
    expect(code).toBe(1);
    expect((await ended(run('--port', '0', '--control-port', String(port)))).errors).toContain(
      `Port ${port} is in use`,
    );
    expect(errors).toContain(`Port ${port} is in use; choose another one with --port or --control-port.`);
  });
});
