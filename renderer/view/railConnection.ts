export interface RailFacts<C> {
  readonly connections: readonly C[];
  readonly settings: { readonly packConnectionId: string };
}

/** The connection that the list beside the bench is narrowed to; undefined for all, also where there is but one. */
export function railConnection<C extends { readonly connectionId: string }>({
  connections,
  settings,
}: RailFacts<C>): C | undefined {
  if (connections.length < 2) return undefined;
  return connections.find(({ connectionId }) => connectionId === settings.packConnectionId);
}
