/** How a connection reaches its ShipperOne, beside the address. */
export interface NetworkRoute {
  /** Each connection has connections of its own: what one may trust or pass, another need not. */
  readonly connectionId: string;
  /** PEM; trusted beside the certificates that come with the program. */
  readonly caCertificate?: string | undefined;
  readonly proxy?: ProxyRoute | undefined;
}

export interface ProxyRoute {
  /** Without name and password. */
  readonly url: string;
  readonly login?: { readonly user: string; readonly password: string } | undefined;
}
