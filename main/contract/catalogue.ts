import { z } from 'zod';
import { epochMs, quantity } from './common.ts';

/** A code that stands for some pieces of a SKU at one connection, and who said so. */
export const taughtCode = z.object({
  code: z.string(),
  sku: z.string(),
  quantity,
  taughtBy: z.string(),
  taughtAt: epochMs,
});
export type CatalogueCode = z.infer<typeof taughtCode>;

/** Why a row of an imported table was not taken; rows count as in the spreadsheet, the names of columns are row 1. */
export const importProblem = z.object({ row: z.int().min(1), problem: z.string() });
export type ImportProblem = z.infer<typeof importProblem>;
