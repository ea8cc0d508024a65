/**
 * An object of Electron of which the shell provides these members. Any other member throws a sentence at the
 * place where it is read, instead of being `undefined` somewhere later.
 */
export function only<T extends object>(name: string, members: Partial<T>): T {
  const provided = new Proxy(members, {
    get: (target, member, receiver) => {
      if (typeof member === 'symbol' || Reflect.has(target, member))
        return Reflect.get(target, member, receiver);
      // A promise that resolves to this object asks for `then`; that is not a use of Electron.
      if (member === 'then') return undefined;
      throw new Error(notProvided(`${name}.${member}`));
    },
  });
  // The proxy answers for every member of T: with the member, or with the sentence.
  return provided as T;
}

function notProvided(what: string): string {
  return `The shell does not provide ${what}. It has only what main/desktop uses of Electron; see docs/decisions/0002-shell.md.`;
}
