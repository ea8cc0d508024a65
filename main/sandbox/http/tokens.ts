/** A Bearer token, the tenant it belongs to and what it may do. */
export interface TokenGrant {
  readonly token: string;
  readonly storeCode: string;
  /** Names of rights; see RIGHTS. */
  readonly rights: readonly string[];
}

export interface TokenBook {
  /** The grant of an Authorization header, or undefined when it is missing, malformed, unknown or of another tenant. */
  check(authorization: string | undefined, storeCode: string): TokenGrant | undefined;
  /** Adds a grant, or replaces the one of the same token. */
  put(grant: TokenGrant): void;
  remove(token: string): void;
  all(): readonly TokenGrant[];
}

/** Which token may do what in which store; grants can be added and taken away while it runs. */
export function createTokenBook(grants: readonly TokenGrant[]): TokenBook {
  const known = new Map(grants.map((grant) => [grant.token, grant]));
  return {
    check: (authorization, storeCode) => {
      const [, token] = /^Bearer ([\x21-\x7e]+)$/i.exec(authorization ?? '') ?? [];
      const grant = token === undefined ? undefined : known.get(token);
      return grant?.storeCode === storeCode ? grant : undefined;
    },
    put: (grant) => {
      known.set(grant.token, grant);
    },
    remove: (token) => {
      known.delete(token);
    },
    all: () => [...known.values()],
  };
}
