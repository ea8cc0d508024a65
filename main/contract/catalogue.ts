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
export const importProblem = z.object({
  row: z.int().min(1),
  code: z.enum([
    'file_empty',
    'no_rows',
    'columns_missing',
    'not_utf8',
    'column_twice',
    'quote_open',
    'missing',
    'shortened',
    'taken_for_number',
    'zeros_lost',
    'unreadable',
    'too_long',
    'is_command',
    'bad_quantity',
    'code_twice',
    'yes_or_no',
    'pattern_count',
    'pattern_end',
    'pattern_short',
    'too_many',
  ]),
  /** A whole English sentence; `facts` are what a translated one needs. */
  problem: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ImportProblem = z.infer<typeof importProblem>;

/** What the bench could not name, and what had to be taught: the gaps in the shop's own data. */
export const catalogueReport = z.object({
  /** The scan log was counted from this moment on. */
  since: epochMs,
  /** Most scanned first. `sku` says that the code was taught meanwhile. */
  unknown: z.array(
    z.object({ code: z.string(), scans: quantity, lastAt: epochMs, sku: z.string().optional() }),
  ),
  /** Products by how often a code was taught for them: as many as were ever taught, whenever that was. */
  taught: z.array(z.object({ sku: z.string(), codes: quantity, times: quantity, lastAt: epochMs })),
});
export type CatalogueReport = z.infer<typeof catalogueReport>;
