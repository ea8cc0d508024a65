import type { PracticeGroup, PracticeScenarioId } from '../../../main/contract/practice.ts';
import { wordsIn } from '../words.ts';

const { counted, num } = wordsIn('en');

interface Told {
  readonly title: string;
  readonly text: string;
}

export const practice = {
  open: 'Simulate events',
  running: (count: number) => `${num(count)} running`,
  title: 'Simulate events',
  text: 'The simulated ShipperOne does what you choose here. See what the station says and what you can do about it.',
  group: 'What is it about?',
  groups: {
    orders: 'Orders',
    network: 'Network',
    shipperOne: "ShipperOne's answers",
    queues: 'Reading queues',
    rules: 'Partial rules',
  } satisfies Record<PracticeGroup, string>,
  now: 'Running now',
  nothing: 'Nothing. ShipperOne works as usual.',
  minutes: 'Ends automatically after',
  endsIn: (age: string) => `ends in ${age}`,
  start: 'Start',
  stop: 'Stop',
  once: 'Do it',
  stopAll: 'Stop everything',
  onBench: (orderId: string) => `This affects order ${orderId}, which is on the bench.`,
  noneOnBench: 'This affects the first suitable order. Open one on the bench to choose it.',
  did: (title: string) => `${title}: done.`,
  started: (title: string) => `${title}: running.`,
  stopped: (title: string) => `${title}: stopped.`,
  allStopped: 'Everything has been stopped.',
  concerned: (count: number) => counted(count, 'order', 'orders'),
  newToken: (token: string) => `The new token is ${token} – enter it under Settings, Connections.`,
  scenarios: {
    new_orders: { title: 'New orders', text: 'Five orders come in.' },
    odd_orders: {
      title: 'Odd orders',
      text: 'Huge ids, missing names, right-to-left text, 5,000 lines, and some that cannot be read.',
    },
    failed_orders: { title: 'Failed orders', text: 'Three orders fail, each with a reason.' },
    order_changes_on_bench: {
      title: 'The order changes',
      text: 'The customer wants one more of the first item.',
    },
    order_shrinks: { title: 'The order gets smaller', text: 'An item is taken off, or one piece of it.' },
    order_leaves: { title: 'The order is cancelled', text: 'It leaves the queue and must not be shipped.' },
    order_rerouted: { title: 'The order goes elsewhere', text: 'Another location gets it.' },
    order_fails: { title: 'The order fails', text: 'It goes to the failed queue.' },
    order_resolved: { title: 'A failed order comes back', text: 'Someone at ShipperOne has solved it.' },
    other_station_ships: { title: 'Another bench was faster', text: 'It ships the order first.' },
    allocate: { title: 'The stock system moves on', text: 'Accepted orders become ready to pack at once.' },
    allocation_waits: {
      title: 'The stock system takes a break',
      text: 'Accepted orders do not become ready to pack.',
    },
    allocation_fails: { title: 'No stock', text: 'Orders accepted from now on fail.' },
    no_network: { title: 'No network', text: 'As if the cable were out. Go on packing.' },
    slow: { title: 'Slow network', text: 'Every answer takes four seconds.' },
    captive_portal: { title: 'Guest network', text: 'A sign-in page answers in place of ShipperOne.' },
    torn_answer: { title: 'Answers are cut short', text: 'Only half of every answer arrives.' },
    dripping_answer: { title: 'Answers trickle in', text: 'Each takes a minute to arrive.' },
    lost_call: { title: 'Messages get lost', text: 'They break off on the way there.' },
    lost_answer: { title: 'An answer gets lost', text: 'The next message arrives; its answer does not.' },
    late_answer: {
      title: 'An answer comes too late',
      text: 'The next message takes effect but is answered only after 45 seconds.',
    },
    late_commit: {
      title: 'A message takes effect late',
      text: 'The next one takes effect only after 45 seconds.',
    },
    outage: { title: 'ShipperOne is down', text: 'Maintenance: nothing is read or sent.' },
    server_error: { title: 'ShipperOne has an error', text: 'Whatever is read or sent fails there.' },
    rush: { title: 'Too many requests', text: 'ShipperOne asks the station to slow down.' },
    refused: { title: 'A message is refused', text: 'ShipperOne rejects the next accept or shipment.' },
    wrong_order: {
      title: 'The answer fits another order',
      text: 'The next message takes effect all the same.',
    },
    token_expires: { title: 'The token expires', text: 'ShipperOne no longer knows this station.' },
    token_rotates: {
      title: 'A new token',
      text: 'The old one stops working; enter the new one in Settings.',
    },
    no_right_to_ship: { title: 'No right to ship', text: 'Everything else still works.' },
    no_right_to_accept: { title: 'No right to accept', text: 'Everything else still works.' },
    no_right_to_read: { title: 'No right to read', text: 'The token may read no queue.' },
    clock_ahead: { title: "ShipperOne's clock is fast", text: 'By five minutes.' },
    clock_behind: { title: "ShipperOne's clock is slow", text: 'By five minutes.' },
    second_shop: { title: 'A second shop', text: 'Orders from two tenants at one bench.' },
    queue_shifts: {
      title: 'Orders leave while the queue is read',
      text: 'Two hundred orders are added for this.',
    },
    queue_grows: {
      title: 'Orders arrive while the queue is read',
      text: 'Two hundred orders are added for this.',
    },
    last_page_repeats: { title: 'The last page repeats', text: 'The queue seems to have no end.' },
    endless_queue: { title: 'A queue without end', text: 'Ever more orders that do not exist.' },
    empty_page: { title: 'An empty page in the middle', text: 'Two hundred orders are added for this.' },
    duplicate_orders: { title: 'Orders are listed twice', text: 'On two pages and in two queues.' },
    partials_off: { title: 'Whole orders only', text: 'No part may be accepted or shipped.' },
    partials_per_order: { title: 'As each order says', text: 'The customer has agreed to parts, or not.' },
    partials_on: { title: 'Parts are always allowed', text: 'Of every order.' },
  } satisfies Record<PracticeScenarioId, Told>,
};
