import { Group } from '@visx/group';
import { PatternLines } from '@visx/pattern';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import type { ReactNode } from 'react';

export interface ReasonBarsProps {
  readonly reasons: readonly { readonly key: string; readonly label: string; readonly count: number }[];
  readonly label: string;
  readonly num: (value: number) => string;
}

const width = 960;
const row = 54;

/** The most frequent first; words above each bar and its number at its end. */
export function ReasonBars({ reasons, label, num }: ReasonBarsProps): ReactNode {
  const height = reasons.length * row;
  const y = scaleBand({ domain: reasons.map(({ key }) => key), range: [0, height] });
  const most = Math.max(1, ...reasons.map(({ count }) => count));
  const x = scaleLinear({ domain: [0, most], range: [0, width - 90] });
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <PatternLines
        id="reason-hatch"
        width={8}
        height={8}
        orientation={['diagonal']}
        strokeWidth={4}
        className="chart-hatch-line"
      />
      {reasons.map(({ key, label: words, count }) => (
        <Group key={key} top={y(key) ?? 0}>
          <text className="chart-title" x={4} y={20}>
            {words}
          </text>
          <Bar className="reason-hatched" x={4} y={26} width={x(count)} height={20} />
          <text className="chart-value chart-end" x={x(count) + 14} y={43}>
            {num(count)}
          </text>
        </Group>
      ))}
    </svg>
  );
}
