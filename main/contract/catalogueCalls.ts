import { z } from 'zod';
import { importInput, importValue, packValue } from './callParts.ts';
import { catalogueReport, taughtCode } from './catalogue.ts';
import { cursor, idInput, limit, quantity } from './common.ts';
import { approved } from './packers.ts';

export const catalogueCalls = {
  'catalogue.teach': {
    input: z.object({
      connectionId: idInput,
      code: z.string().trim().min(1).max(400),
      sku: z.string().min(1).max(400),
      quantity: quantity.min(1).max(100_000).optional(),
      ...approved,
    }),
    value: packValue,
  },
  'catalogue.forget': {
    input: z.object({ connectionId: idInput, code: z.string().trim().min(1).max(400), ...approved }),
    value: z.object({ forgotten: z.boolean() }),
  },
  'catalogue.list': {
    input: z.object({
      connectionId: idInput,
      /** A part of the code or of the SKU. */
      search: z.string().max(400).optional(),
      cursor: cursor.optional(),
      limit: limit.optional(),
    }),
    value: z.object({ rows: z.array(taughtCode), total: quantity, nextCursor: cursor.optional() }),
  },
  /** Without `days`: the last 90. */
  'catalogue.report': {
    input: z.object({ connectionId: idInput, days: z.int().min(1).max(3650).optional() }),
    value: catalogueReport,
  },
  /** Nothing is imported while a row has a problem, unless `takeGoodRows`. */
  'catalogue.import': {
    input: importInput.extend(approved),
    value: importValue,
  },
  'catalogue.export': {
    input: z.object({ connectionId: idInput }),
    value: z.object({ fileName: z.string(), text: z.string() }),
  },
} as const;
