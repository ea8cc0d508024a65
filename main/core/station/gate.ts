import type { CallName } from '../../contract/calls.ts';
import { type CallError, callFailure, type Result } from '../../contract/errors.ts';
import type { GuardedAction } from '../../contract/packers.ts';
import type { Handlers } from '../../rpc/server.ts';
import { callRules, isPersonal } from '../packers/callRules.ts';
import { type CallRule, judgeCall, type Verdict } from '../packers/permissions.ts';
import type { Session } from '../packing/bench.ts';
import type { HandlerDeps } from './handlerDeps.ts';

type Handler = (input: object) => Promise<Result<unknown>> | Result<unknown>;

/**
 * Checks for every call, before its handler runs, whether whoever works here may make it. A lead's approval comes
 * as `approvalId` beside the input and is removed here, so that no handler sees it.
 */
export function gated(deps: HandlerDeps, handlers: Handlers): Handlers {
  const { stores, desk, bench } = deps;
  const { presence, packers, settings } = stores;

  const judge = (rule: CallRule, isApproved: boolean): Verdict =>
    judgeCall(rule, {
      permissions: settings.get().permissions,
      hasPackers: packers.all().length > 0,
      hasLead: packers.hasLead(),
      role: presence.working()?.role,
      isApproved,
    });

  const gate =
    (name: CallName, handler: Handler): Handler =>
    (input) => {
      const { approvalId, ...rest } = withApproval(input);
      const rule = ruleOf(name, rest, bench.session());
      let verdict = judge(rule, false);
      let lead: string | undefined;
      if (verdict === 'needs_lead' && isGuarded(rule)) {
        lead = desk.useApproval(approvalId, rule);
        verdict = judge(rule, lead !== undefined);
      }
      if (verdict !== 'pass') return { ok: false, error: refusalOf(verdict, rule) };
      if (rule !== 'open') presence.seen();
      const changesStation = rule === 'settings' || rule === 'teach';
      const actor = { packer: presence.actor().packer, approvedBy: lead };
      const note = (): void => stores.outboxStore.addAct(name, undefined, deps.ports.clock.now(), actor);
      // Noted beforehand, because going back to a backup closes this database; what was noted before stays in the
      // new one.
      if (name === 'backup.restore') note();
      const work = () => presence.approving(lead, () => handler(rest));
      if (!changesStation || name === 'backup.restore') return work();
      return stores.acts.during(note, work, ({ ok }) => ok);
    };

  const entries = Object.entries(handlers).map(
    ([name, handler]) => [name, gate(name as CallName, handler as unknown as Handler)] as const,
  );
  return Object.fromEntries(entries) as unknown as Handlers;
}

/**
 * The rule for a call. Counting on after a scan is not a manual confirmation, and muting a sound changes nothing
 * for others.
 */
function ruleOf(name: CallName, input: object, session: Session | undefined): CallRule {
  if (name === 'settings.set' && isPersonal(input)) return 'open';
  if (name !== 'pack.confirm' || !('itemId' in input)) return callRules[name];
  const line = session?.state.lines.find(({ item }) => item.id.text === input.itemId);
  const wasScanned = session?.state.last?.itemId === input.itemId || (line?.counted ?? 0) > 0;
  return wasScanned ? 'work' : 'manualConfirm';
}

function withApproval(input: object): { readonly approvalId?: string } & object {
  if (!('approvalId' in input)) return input;
  const { approvalId, ...rest } = input;
  return typeof approvalId === 'string' ? { approvalId, ...rest } : rest;
}

function isGuarded(rule: CallRule): rule is GuardedAction {
  return rule !== 'open' && rule !== 'work';
}

function refusalOf(verdict: Exclude<Verdict, 'pass'>, rule: CallRule): CallError {
  const facts = { permission: rule };
  switch (verdict) {
    case 'signed_out':
      return callFailure('signed_out', 'Nobody is signed in. Scan your badge or choose your name.');
    case 'needs_lead':
      return callFailure('not_allowed', 'This needs the PIN of a shift lead.', { ...facts, leadPin: 1 });
    case 'lead_only':
      return callFailure('not_allowed', 'Only a shift lead who is signed in changes the settings.', facts);
    case 'no_lead':
      return callFailure(
        'not_allowed',
        'This needs a shift lead, and this station knows none. Add one in Settings, Packers.',
        { ...facts, because: 'no_lead' },
      );
    case 'off':
      return callFailure(
        'not_allowed',
        offWords[rule === 'manualConfirm' || rule === 'teach' ? rule : 'other'],
        facts,
      );
  }
}

const offWords = {
  manualConfirm: 'This station counts by scanning: scan one piece first, then type the rest.',
  teach: 'This station does not teach codes. Ask your shift lead.',
  other: 'This is switched off at this station. Ask your shift lead.',
} as const;
