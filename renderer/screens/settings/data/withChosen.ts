/** What was set in another way, as by a file, is shown too. */
export function withChosen(choices: readonly number[], chosen: number): readonly number[] {
  return choices.includes(chosen) ? choices : [...choices, chosen];
}
