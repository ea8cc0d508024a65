import type { ReactNode } from 'react';
import type { Address } from '../../main/contract/orders.ts';
import type { Letterhead, PaperSymbol, Slip } from '../../main/contract/paper.ts';
import { Barcode } from '../barcode/Barcode.tsx';
import { type Translation, translationFor } from '../i18n/language.ts';
import type { PrintJob } from '../state/ui.ts';

/** A slip for each parcel, each on a page of its own and in the language of its customer. */
export function PackingSlips({ job }: { readonly job: Omit<PrintJob, 'to'> }): ReactNode {
  const isRoll = job.paper === 'Roll80';
  return (job.slips ?? []).map((slip) => (
    <SlipPage key={slip.parcel} slip={slip} letterhead={job.letterhead} isRoll={isRoll} />
  ));
}

interface PageProps {
  readonly slip: Slip;
  readonly letterhead: Letterhead | undefined;
  readonly isRoll: boolean;
}

/**
 * A table, because the head of a table is what browsers repeat on every page. It says which order and parcel a page
 * is of; nothing here says that the parcel is on its way, for that is not known yet.
 */
function SlipPage({ slip, letterhead, isRoll }: PageProps): ReactNode {
  const { t, f } = translationFor(slip.language);
  const p = t.paper;
  const pieces = slip.lines.reduce((sum, line) => sum + line.qty, 0);
  return (
    <section className="slip" lang={slip.language}>
      <table>
        <thead>
          <tr>
            <th colSpan={3} className="slip-running">
              <div>
                <strong>{p.slip}</strong>
                <span>
                  {p.order} <bdi>{slip.orderId}</bdi>
                </span>
                <span>{p.parcelOf(slip.parcel, slip.parcels)}</span>
              </div>
            </th>
          </tr>
        </thead>
        <tbody>
          <tr className="slip-first">
            <td colSpan={3}>
              <SlipHead slip={slip} letterhead={letterhead} isRoll={isRoll} t={t} f={f} />
            </td>
          </tr>
          <tr className="slip-columns">
            <th>{p.qty}</th>
            <th>{p.item}</th>
            <th>{p.barcode}</th>
          </tr>
          {slip.lines.map((line, at) => (
            // Two lines may be of one product; their places tell them apart.
            <tr key={at} className="slip-line">
              <td className="slip-qty">{f.num(line.qty)}</td>
              <td>
                <bdi className="slip-name">{line.name === '' ? line.sku : line.name}</bdi>
                {line.name === '' || line.sku === '' ? null : (
                  <span className="slip-sku">
                    <bdi>{line.sku}</bdi>
                  </span>
                )}
              </td>
              <td className="slip-code">
                <ItemCode symbol={line.symbol} code={line.code} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="slip-sum">{p.pieces(pieces)}</p>
      {slip.missing.length === 0 ? null : (
        <div className="slip-missing">
          <h3>{p.missing}</h3>
          <ul>
            {slip.missing.map(({ sku, name, qty }) => (
              <li key={`${sku} ${name}`}>
                {f.num(qty)} × <bdi>{name === '' ? sku : name}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      {slip.giftMessage === undefined ? null : (
        <div className="slip-gift">
          <h3>{p.gift}</h3>
          <p dir="auto">{slip.giftMessage}</p>
        </div>
      )}
    </section>
  );
}

type HeadProps = PageProps & Pick<Translation, 't' | 'f'>;

function SlipHead({ slip, letterhead, isRoll, t, f }: HeadProps): ReactNode {
  const p = t.paper;
  const logo = letterhead?.logo;
  return (
    <div className="slip-head">
      <div className="slip-sender">
        {logo === undefined ? null : (
          <img src={`data:${logo.type};base64,${logo.base64}`} alt={slip.sender} />
        )}
        <strong dir="auto">{slip.sender}</strong>
        {letterhead === undefined || letterhead.text === '' ? null : (
          <p className="slip-text" dir="auto">
            {letterhead.text}
          </p>
        )}
      </div>
      <div className="slip-order">
        {slip.orderSymbol === undefined ? null : (
          <SymbolOnPaper
            symbol={slip.orderSymbol}
            label={p.order}
            moduleWidth={isRoll ? 0.25 : 0.3}
            height={12}
          />
        )}
        <bdi className="sheet-code">{slip.orderId}</bdi>
      </div>
      <div className="slip-address">
        <h3>{p.shipTo}</h3>
        {slip.shipTo === undefined ? (
          slip.erased ? (
            <p>{p.erased}</p>
          ) : null
        ) : (
          <address>
            {addressLines(slip.shipTo).map((line) => (
              <span key={line} dir="auto">
                {line}
              </span>
            ))}
          </address>
        )}
      </div>
      <dl className="slip-facts">
        <dt>{p.packed}</dt>
        <dd>{f.dateTime(slip.packedAt)}</dd>
        {slip.track === undefined ? null : (
          <>
            <dt>{p.carrier}</dt>
            <dd>
              <bdi>{slip.track.title === '' ? slip.track.carrierCode : slip.track.title}</bdi>
            </dd>
            <dt>{p.track}</dt>
            <dd className="slip-track">
              <bdi>{slip.track.trackNumber}</bdi>
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}

interface SymbolProps {
  readonly symbol: PaperSymbol;
  readonly label: string;
  readonly moduleWidth: number;
  readonly height: number;
}

function SymbolOnPaper({ symbol, label, moduleWidth, height }: SymbolProps): ReactNode {
  return (
    <Barcode
      kind={symbol.kind}
      text={symbol.text}
      label={label}
      moduleWidth={moduleWidth}
      height={height}
      unit="mm"
    />
  );
}

/** A code too long for its column at a width that scanners read is printed as text alone. */
function ItemCode({
  symbol,
  code,
}: {
  readonly symbol: PaperSymbol | undefined;
  readonly code: string | undefined;
}): ReactNode {
  if (code === undefined) return null;
  return (
    <>
      {symbol === undefined || symbol.text.length > 20 ? null : (
        <SymbolOnPaper symbol={symbol} label={code} moduleWidth={0.25} height={8} />
      )}
      <bdi className="sheet-code">{code}</bdi>
    </>
  );
}

/** As a letter has it; what is missing is left out, and nothing stands twice. */
function addressLines({
  name,
  company,
  street,
  postcode,
  city,
  region,
  country,
}: Address): readonly string[] {
  const town = [postcode, city].filter((part) => part !== undefined && part !== '').join(' ');
  const lines = [name, company, ...street, town, region, country];
  const written = lines.filter((line): line is string => line !== undefined && line.trim() !== '');
  return [...new Set(written)];
}
