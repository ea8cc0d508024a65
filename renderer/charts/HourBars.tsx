import { Group } from '@visx/group';
import { PatternLines } from '@visx/pattern';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import type { ReactNode } from 'react';

export interface HourBar {
  readonly key: string;
  readonly label: string;
  readonly shipments: number;
  readonly refusals: number;
}

export interface HourBarsProps {
  readonly hours: readonly HourBar[];
  /** For screen readers: what the picture shows, in one sentence. */
  readonly label: string;
  readonly shipments: string;
  readonly refusals: string;
  readonly num: (value: number) => string;
}

const width = 960;
const panel = 130;
const gap = 44;
const left = 4;
const height = 2 * panel + 2 * gap + 28;

/**
 * Speed above, errors caught below, over the same hours. Each bar bears its number, and the lower ones are hatched:
 * nobody has to tell colours apart or to measure.
 */
export function HourBars({ hours, label, shipments, refusals, num }: HourBarsProps): ReactNode {
  const x = scaleBand({ domain: hours.map(({ key }) => key), range: [left, width], padding: 0.2 });
  const most = (pick: (hour: HourBar) => number): number => Math.max(1, ...hours.map(pick));
  const panels = [
    { name: shipments, pick: (hour: HourBar) => hour.shipments, top: gap - 12, className: 'chart-bar' },
    {
      name: refusals,
      pick: (hour: HourBar) => hour.refusals,
      top: panel + 2 * gap - 12,
      className: 'chart-hatched',
    },
  ];
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <PatternLines
        id="chart-hatch"
        width={8}
        height={8}
        orientation={['diagonal']}
        strokeWidth={4}
        className="chart-hatch-line"
      />
      {panels.map(({ name, pick, top, className }) => {
        const y = scaleLinear({ domain: [0, most(pick)], range: [0, panel - 24] });
        return (
          <Group key={className} top={top}>
            <text className="chart-title" x={left} y={-6}>
              {name}
            </text>
            {hours.map((hour) => {
              const value = pick(hour);
              const tall = y(value);
              const from = x(hour.key) ?? 0;
              return value === 0 ? null : (
                <Group key={hour.key}>
                  <Bar className={className} x={from} y={panel - tall} width={x.bandwidth()} height={tall} />
                  <text className="chart-value" x={from + x.bandwidth() / 2} y={panel - tall - 6}>
                    {num(value)}
                  </text>
                </Group>
              );
            })}
            <line className="chart-axis" x1={left} x2={width} y1={panel} y2={panel} />
          </Group>
        );
      })}
      {hours.map((hour) => (
        <text key={hour.key} className="chart-tick" x={(x(hour.key) ?? 0) + x.bandwidth() / 2} y={height - 6}>
          {hour.label.replace(/:00$/, '')}
        </text>
      ))}
    </svg>
  );
}
