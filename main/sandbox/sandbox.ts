import type { ArrivalSettings } from './arrivals.ts';
import type { Fault, SetFault } from './faults/fault.ts';
import type { LoggedRequest } from './http/requestLog.ts';
import type { TokenGrant } from './http/tokens.ts';
import type { JsonRecord } from './json.ts';
import type { OrderState, Queue } from './model/order.ts';
import type { NewOrder } from './operator.ts';
import type { ScenarioParameters } from './scenarios/scenario.ts';
import type { RunResult, ScenarioInfo } from './scenarios/scenarioRunner.ts';
import type { Tenant, TenantOptions } from './tenants.ts';
import type { Ledger } from './world/ledger.ts';
import type { TenantSettings } from './world/world.ts';

export interface StartOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** By default 127.0.0.1: nobody outside this machine can reach it. */
  readonly host?: string;
  /** Orders of the first tenant, by default 40. The others get as many, up to 40, unless they say themselves. */
  readonly orders?: number;
  /** By default 1; the same seed gives the same orders. */
  readonly seed?: number;
  /** Where the worlds outlive the process; see StateFile. Orders found there are taken instead of new ones. */
  readonly stateFile?: string;
  /** From the last accepted item to pending_shipment, by default 2000 ms; false moves orders only on demand. */
  readonly autoErpMs?: number | false;
  /** Orders keep coming in to every store; by default none do. */
  readonly arrivals?: ArrivalSettings;
  /** By default see DEFAULT_TENANTS. */
  readonly tenants?: readonly TenantOptions[];
  /** Opens the control endpoint on this port of 127.0.0.1, see docs/sandbox.md; 0 takes any free one. None by default. */
  readonly controlPort?: number;
  /** Milliseconds since 1970; the machine's clock by default. */
  readonly now?: () => number;
  /** Told about faults of the sandbox itself. */
  readonly onError?: (error: unknown) => void;
}

/** Every method that takes a `storeCode` means the first tenant without it, and throws for a store that is not there. */
export interface Sandbox {
  /** The base URL of a connection, without a trailing slash. */
  readonly url: string;
  readonly port: number;
  /** Where the control endpoint listens, if one was asked for. */
  readonly controlUrl?: string;
  readonly tenants: readonly Tenant[];
  /** Set when the state file could not be read: where it was put, and why. */
  readonly setAside?: { readonly path: string; readonly reason: string };

  /** Every accept and ship call with what came of it, and how often each transition was applied. */
  ledger(storeCode?: string): Ledger;
  order(orderId: string, storeCode?: string): OrderState | undefined;
  /** Ids in a queue, in the sequence of its pages. */
  queue(queue: Queue, storeCode?: string): readonly string[];
  requests(): readonly LoggedRequest[];

  addOrder(order?: NewOrder, storeCode?: string): string;
  changeOrder(orderId: string, patch: JsonRecord, storeCode?: string): void;
  removeOrder(orderId: string, storeCode?: string): void;
  cancelOrder(orderId: string, storeCode?: string): void;
  returnOrder(orderId: string, storeCode?: string): void;
  shipElsewhere(orderId: string, storeCode?: string): void;
  failOrder(orderId: string, reason: string, storeCode?: string): void;
  resolveOrder(orderId: string, storeCode?: string): void;
  /** Makes every waiting ERP move now (accepted to pending_shipment, shipped to complete); says how many. */
  moveErp(storeCode?: string): number;
  settings(storeCode?: string): TenantSettings;
  changeTenant(settings: Partial<TenantSettings>, storeCode?: string): void;

  /** Adds a token, or replaces the rights of one that is there. */
  putToken(grant: TokenGrant): void;
  /** From now on the token gets 401. */
  revokeToken(token: string): void;

  /** Everything that can happen by name, and what of it is at work. */
  scenarios(): readonly ScenarioInfo[];
  /** Starts a scenario; see scenarios/ and docs/sandbox.md. Throws in plain words when it cannot be done. */
  runScenario(name: string, given?: ScenarioParameters): RunResult;
  /** Ends one scenario, or all that last; says how many were running. */
  stopScenario(name?: string): number;

  setFault(fault: Fault): SetFault;
  /** Removes one fault, or all; says how many. */
  clearFaults(id?: string): number;
  faults(): readonly SetFault[];
  /** Closes the shop's listener and cuts its connections; {@link plugIn} undoes it. The control endpoint stays. */
  unplug(): Promise<void>;
  plugIn(): Promise<void>;
  /** Milliseconds since 1970, clock skew included. */
  now(): number;
  /** Stops serving and closes the state file. */
  close(): Promise<void>;
}
