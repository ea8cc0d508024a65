import { X509Certificate } from 'node:crypto';
import type { Page } from 'playwright';
import { startSandbox } from '../../main/sandbox/startSandbox.ts';
import { certificate } from '../support/certificates.ts';
import { startTlsFront } from '../support/tlsFront.ts';
import { expect, test } from './support/test.ts';

async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [field, value] of Object.entries(values))
    await page.getByTestId(`connection-${field}`).fill(value);
}

test('a ShipperOne behind a company’s own certificate is connected in the window', async ({ launch }) => {
  const sandbox = await startSandbox({ orders: 12, autoErpMs: false });
  const front = await startTlsFront(sandbox.url, 'server');
  try {
    const { page } = await launch({ practice: false });
    await fill(page, {
      name: 'Shop',
      'base-url': front.url,
      'store-code': 'default',
      token: 'sandbox-default-token',
    });
    await page.getByTestId('connect').click();
    await expect(page.locator('[data-code="certificate_unknown"]')).toHaveCount(1);
    await page.getByTestId('connection-network').locator('summary').click();

    await fill(page, { ca: certificate('expiredCa') });
    await page.getByTestId('connect').click();
    await expect(page.getByText(/expired on 2021-01-01/)).toBeVisible();

    // As Windows saves it: binary, not text.
    const file = {
      name: 'ca.cer',
      mimeType: 'application/x-x509-ca-cert',
      buffer: new X509Certificate(certificate('ca')).raw,
    };
    await page.getByTestId('connection-ca-file').setInputFiles(file);
    await page.getByTestId('connect').click();
    await expect(page.getByTestId('test-ship')).toHaveAttribute('data-ok', 'true');
    await page.getByTestId('start-packing').click();
    await expect(page.locator('[data-testid="status-link"][data-state="online"]')).toBeVisible();
  } finally {
    await front.close();
    await sandbox.close();
  }
});

test('the form asks for the token again when the address leads to another server', async ({ launch }) => {
  const sandbox = await startSandbox({ orders: 2, autoErpMs: false });
  try {
    const { page } = await launch({ practice: false });
    await fill(page, {
      name: 'Shop',
      'base-url': sandbox.url,
      'store-code': 'default',
      token: 'sandbox-default-token',
    });
    await page.getByTestId('connect').click();
    await page.getByTestId('start-packing').click();
    await page.getByTestId('nav-settings').click();
    await page.getByTestId('connection-edit').click();
    await fill(page, { 'base-url': 'https://other.example.com' });
    await expect(
      page.getByText('The base URL leads to another server: enter the token for it.'),
    ).toBeVisible();
    await page.getByTestId('connection-save').click();
    await expect(page.getByTestId('connection-token')).toHaveAttribute('aria-invalid', 'true');
  } finally {
    await sandbox.close();
  }
});
