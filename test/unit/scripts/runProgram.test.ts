import { describe, expect, it } from 'vitest';
import { runProgram } from '../../../scripts/shared/runProgram.ts';

const node = process.execPath;

describe('a program that a script runs', () => {
  it('gives back its exit code and what it said on both streams', async () => {
    const text = "process.stdout.write('out'); process.stderr.write('err'); process.exitCode = 3;";
    const result = await runProgram(node, ['--eval', text], { timeoutSeconds: 20 });
    expect(result).toMatchObject({ code: 3, timedOut: false });
    expect(result.output).toContain('out');
    expect(result.output).toContain('err');
  });

  it('is ended with all it started when its time is over', async () => {
    const child =
      "require('child_process').spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1e6)'], { stdio: 'inherit' });";
    const result = await runProgram(node, ['--eval', child], { timeoutSeconds: 0.5 });
    // The grandchild holds the same streams: this ends only because it was ended too.
    expect(result).toMatchObject({ code: null, timedOut: true });
  });

  it('that does not exist is a result, not an exception', async () => {
    const result = await runProgram('no-such-program', [], { timeoutSeconds: 5 });
    expect(result.code).toBeNull();
    expect(result.output).toContain('no-such-program could not be started');
  });
});
