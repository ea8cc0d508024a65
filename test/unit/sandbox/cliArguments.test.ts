import { describe, expect, it } from 'vitest';
import { readCliArguments } from '../../../main/sandbox/cliArguments.ts';

describe('the sandbox’s command line', () => {
  it('may be empty', () => {
    expect(readCliArguments([])).toEqual({ kind: 'run', arguments: { port: 8310, controlPort: 8311 } });
  });

  it('takes values after a space or an equals sign', () => {
    expect(readCliArguments(['--port=0', '--orders', '12', '--seed', '5', '--state=/tmp/a=b'])).toEqual({
      kind: 'run',
      arguments: { port: 0, controlPort: 0, orders: 12, seed: 5, stateFile: '/tmp/a=b' },
    });
  });

  it('puts the control endpoint beside the shop, or where it is told', () => {
    const portsOf = (...given: readonly string[]) => readCliArguments(given);
    expect(portsOf('--port', '9000')).toMatchObject({ arguments: { port: 9000, controlPort: 9001 } });
    expect(portsOf('--control-port=7')).toMatchObject({ arguments: { port: 8310, controlPort: 7 } });
  });

  it.each([
    [['extra'], 'Unknown option: extra'],
    [['--Port', '1'], 'Unknown option: --Port'],
    [['--port', '65536'], '--port must be'],
    [['--control-port', 'x'], '--control-port must be'],
    [['--orders', '-1'], '--orders must be'],
    [['--seed', '1.5'], '--seed must be'],
    [['--state='], '--state needs a value'],
    [['--port'], '--port needs a value'],
  ])('%j is refused and the word named', (given, message) => {
    expect(readCliArguments(given)).toEqual({ kind: 'wrong', message: expect.stringContaining(message) });
  });
});
