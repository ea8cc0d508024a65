import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createGroupCommit } from '../../../main/core/store/groupCommit.ts';

function opened() {
  const db = new Database(':memory:');
  db.exec('create table note (text text primary key) strict');
  let commits = 0;
  let commitFails = false;
  // Each commit is told by a transaction that has begun and is over.
  const real = db.transaction.bind(db);
  const counted = new Proxy(db, {
    get: (target, name) => {
      if (name !== 'transaction') return Reflect.get(target, name);
      return (work: (...values: unknown[]) => unknown) => {
        const whole = real((...values: unknown[]) => {
          const result = work(...values);
          if (commitFails) throw new Error('disk full');
          return result;
        });
        return {
          immediate: (...values: unknown[]) => {
            const result = whole.immediate(...values);
            commits += 1;
            return result;
          },
        };
      };
    },
  });
  const due: (() => void)[] = [];
  const timers = {
    after: (_: number, callback: () => void) => {
      due.push(callback);
      return () => {};
    },
  };
  const group = createGroupCommit(counted, timers, async () => {});
  const insert = db.prepare('insert into note values (?)');
  return {
    group,
    write: (text: string) => void insert.run(text),
    notes: () => db.prepare('select text from note order by rowid').pluck().all(),
    commits: () => commits,
    failCommits: (fails: boolean) => {
      commitFails = fails;
    },
    turn: async () => {
      for (const callback of due.splice(0)) callback();
      for (let count = 0; count < 20; count += 1) await Promise.resolve();
    },
  };
}

test('changes that come together share one commit and keep their order', async () => {
  const { group, write, notes, commits, turn } = opened();
  const all = Promise.all(
    ['a', 'b', 'c'].map((text) =>
      group.commit(() => {
        write(text);
        return text.toUpperCase();
      }),
    ),
  );
  expect(notes()).toEqual([]);
  await turn();
  expect(await all).toEqual(['A', 'B', 'C']);
  expect(notes()).toEqual(['a', 'b', 'c']);
  expect(commits()).toBe(1);
});

test('so many that a scan would wait for them take several commits', async () => {
  const { group, write, commits, notes, turn } = opened();
  const all = Promise.all(Array.from({ length: 20 }, (_, n) => group.commit(() => write(`${n}`))));
  await turn();
  await all;
  expect(notes()).toHaveLength(20);
  expect(commits()).toBe(3);
});

test('one that fails takes nobody along, and nothing of it stays', async () => {
  const { group, write, notes, turn } = opened();
  const good = group.commit(() => write('good'));
  const bad = group.commit(() => {
    write('half');
    throw new Error('a bug');
  });
  const later = group.commit(() => write('later'));
  const told = expect(bad).rejects.toThrow('a bug');
  await turn();
  await Promise.all([good, later, told]);
  expect(notes()).toEqual(['good', 'later']);
});

test('what follows from a change runs once, after its commit, and never for one that failed', async () => {
  const { group, write, notes, turn } = opened();
  const followed: string[] = [];
  const good = group.commit(() => {
    write('good');
    group.afterCommit(() => followed.push(`good after ${notes().length}`));
  });
  const bad = group.commit(() => {
    group.afterCommit(() => followed.push('bad'));
    throw new Error('a bug');
  });
  const told = expect(bad).rejects.toThrow('a bug');
  await turn();
  await Promise.all([good, told]);
  expect(followed).toEqual(['good after 1']);
  group.afterCommit(() => followed.push('at once'));
  expect(followed).toEqual(['good after 1', 'at once']);
});

test('a commit that fails, as on a full disk, is told to each, and the next ones are written', async () => {
  const { group, write, notes, failCommits, turn } = opened();
  const followed: string[] = [];
  failCommits(true);
  const lost = ['a', 'b'].map((text) =>
    group.commit(() => {
      write(text);
      group.afterCommit(() => followed.push(text));
    }),
  );
  const told = Promise.all(lost.map((one) => expect(one).rejects.toThrow('disk full')));
  await turn();
  await told;
  expect(notes()).toEqual([]);
  failCommits(false);
  const next = group.commit(() => write('next'));
  await turn();
  await next;
  expect(notes()).toEqual(['next']);
  expect(followed).toEqual([]);
});

test('what a commit makes somebody write next is written too', async () => {
  const { group, write, notes, turn } = opened();
  const both = group.commit(() => write('first')).then(() => group.commit(() => write('second')));
  await turn();
  await turn();
  await both;
  expect(notes()).toEqual(['first', 'second']);
});
