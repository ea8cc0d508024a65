import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { preloadScript } from '../../../shell/page/preloadScript.ts';

const source = `
"use strict";
const { contextBridge, ipcRenderer } = require("electron");
const listeners = [];
ipcRenderer.on("in", (event, text) => { for (const listener of listeners) listener(text); });
contextBridge.exposeInMainWorld("bridge", {
  say: (text) => ipcRenderer.send("out", text, "$&"),
  listen: (listener) => listeners.push(listener),
  facts: { argv: process.argv, platform: process.platform },
});
`;

function openDocument(options: { inFrame?: boolean; protocol?: string } = {}) {
  const posted: unknown[] = [];
  const errors: unknown[] = [];
  const scope: Record<string, unknown> = {
    post: (text: string) => posted.push(JSON.parse(text)),
    location: { protocol: options.protocol ?? 'https:' },
    reportError: (error: unknown) => errors.push(String(error)),
  };
  const context = createContext(scope);
  runInContext(`var window = globalThis; var top = ${options.inFrame ? '{}' : 'globalThis'};`, context);
  const facts = { binding: 'post', argv: ['--a=1'], platform: 'linux' };
  runInContext(preloadScript(facts, source), context);
  const evaluate = (code: string): unknown => runInContext(code, context);
  return { evaluate, posted, errors };
}

describe('the script at the start of a document', () => {
  it('runs the built preload, which exposes its frozen bridge', () => {
    const { evaluate } = openDocument();
    expect(evaluate('Object.isFrozen(bridge) && Object.isFrozen(bridge.facts.argv)')).toBe(true);
    expect(evaluate('bridge.facts.argv.join() + bridge.facts.platform')).toBe('--a=1linux');
  });

  it('carries messages out and in', () => {
    const { evaluate, posted } = openDocument();
    evaluate('bridge.say("hello")');
    expect(posted).toEqual([{ ready: true }, { channel: 'out', args: ['hello', '$&'] }]);
    expect(
      evaluate('var heard; bridge.listen((text) => { heard = text; }); window.post("in", ["there"]); heard'),
    ).toBe('there');
  });

  it('reports the exception of a listener and goes on', () => {
    const { evaluate, errors } = openDocument();
    evaluate('bridge.listen(() => { throw new Error("in the page"); }); window.post("in", ["x"]);');
    expect(errors).toEqual(['Error: in the page']);
  });

  it.each([{ inFrame: true }, { protocol: 'data:' }])('leaves nothing in a document with %j', (options) => {
    const { evaluate, posted } = openDocument(options);
    expect(evaluate('typeof bridge + typeof post')).toBe('undefinedundefined');
    expect(posted).toEqual([]);
  });
});
