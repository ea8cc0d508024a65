import type { Fault, FaultCode } from '../faults.ts';
import { isInCharacterSet } from './characterSets.ts';
import { type CheckName, passesCheck } from './checks.ts';
import type { AiSpec, Component } from './grammar.ts';

/** What is wrong with the value of an element, or undefined. Length first, then characters, then meaning. */
export function checkValue(spec: AiSpec, value: string): Fault | undefined {
  const wrong = (code: FaultCode): Fault => ({ code, ai: spec.ai, title: spec.title, found: value });
  if (value === '') return wrong('value_empty');
  if (value.length < spec.minLength) return wrong('value_short');
  if (value.length > spec.maxLength) return wrong('value_long');
  let at = 0;
  for (const component of spec.components) {
    const part = value.slice(at, at + component.max);
    if (part === '' && component.optional) continue;
    const code = checkPart(component, part);
    if (code !== undefined) return wrong(code);
    at += part.length;
  }
  return undefined;
}

function checkPart(component: Component, part: string): FaultCode | undefined {
  if (!isInCharacterSet(part, component.set)) return 'value_characters';
  if (part.length < component.min) return 'value_short';
  const failed = component.checks.find((name) => !passesCheck(part, name));
  return failed === undefined ? undefined : faultOf(failed);
}

function faultOf(check: CheckName): FaultCode {
  if (check === 'csum' || check === 'csumalpha') return 'value_check_digit';
  if (/^(?:yy|hh|mi|ss)/.test(check)) return 'value_date';
  return 'value_wrong';
}
