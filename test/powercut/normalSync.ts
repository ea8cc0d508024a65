import Database from 'better-sqlite3';

/**
 * For the control run only, loaded before the core: better-sqlite3's silent default, synchronous=NORMAL, whatever
 * the core asks for, and the answer it hopes for when it reads back. A simulator that loses nothing of this proves nothing.
 */
const real = Database.prototype.pragma;
Database.prototype.pragma = function pragma(this: Database.Database, source, options) {
  if (/^synchronous\s*=\s*full/i.test(source)) return real.call(this, 'synchronous = normal', options);
  const answer: unknown = real.call(this, source, options);
  return source === 'synchronous' && this.name.endsWith('station.db') ? 2 : answer;
};
