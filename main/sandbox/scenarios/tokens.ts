import { ALL_RIGHTS } from '../http/api.ts';
import type { Tenant } from '../tenants.ts';
import type { Scenario, ScenarioStage } from './scenario.ts';

export const TOKEN_SCENARIOS = {
  token_expires: {
    group: 'shipperOne',
    lasts: true,
    slot: 'token',
    takes: ['minutes', 'storeCode'],
    about: 'The token is no longer valid: 401 for everything.',
    start: (stage) => {
      const tenant = tenantOf(stage);
      stage.sandbox.revokeToken(tenant.token);
      return { stop: () => renew(stage, tenant) };
    },
  },
  token_rotates: {
    group: 'shipperOne',
    lasts: true,
    slot: 'token',
    takes: ['minutes', 'storeCode', 'token'],
    about: 'There is a new token, and the old one gets 401. When it stops, both are valid.',
    start: (stage) => {
      const tenant = tenantOf(stage);
      const token = stage.given.token ?? `${tenant.token}-2`;
      if (token === tenant.token) throw new Error('The new token must differ from the old one.');
      stage.sandbox.putToken({ token, storeCode: tenant.storeCode, rights: [...ALL_RIGHTS] });
      stage.sandbox.revokeToken(tenant.token);
      // The new one stays: whoever entered it must not be shut out.
      return { token, stop: () => renew(stage, tenant) };
    },
  },
} satisfies Record<string, Scenario>;

function tenantOf({ sandbox, given }: ScenarioStage): Tenant {
  const { storeCode } = given;
  const found = sandbox.tenants.find((tenant) => storeCode === undefined || tenant.storeCode === storeCode);
  if (!found) throw new Error(`There is no store "${storeCode ?? ''}" in this sandbox.`);
  return found;
}

function renew({ sandbox }: ScenarioStage, { token, storeCode }: Tenant): void {
  sandbox.putToken({ token, storeCode, rights: [...ALL_RIGHTS] });
}
