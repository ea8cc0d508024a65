/**
 * The bytes of a call set out for reading. Only white space is added, outside of texts: numbers beyond 2^53 and
 * the order of names stay as they are sent.
 */
export function prettyBody(body: string): string {
  let depth = 0;
  let isText = false;
  let pretty = '';
  for (let at = 0; at < body.length; at += 1) {
    const letter = body.charAt(at);
    if (isText) {
      pretty += letter;
      if (letter === '\\') {
        at += 1;
        pretty += body.charAt(at);
      } else if (letter === '"') {
        isText = false;
      }
    } else if (letter === '"') {
      isText = true;
      pretty += letter;
    } else if (letter === '{' || letter === '[') {
      depth += 1;
      pretty += `${letter}${newLine(depth)}`;
    } else if (letter === '}' || letter === ']') {
      depth = Math.max(0, depth - 1);
      pretty += `${newLine(depth)}${letter}`;
    } else if (letter === ',') {
      pretty += `,${newLine(depth)}`;
    } else if (letter === ':') {
      pretty += ': ';
    } else if (!/\s/.test(letter)) {
      pretty += letter;
    }
  }
  return pretty;
}

function newLine(depth: number): string {
  return `\n${'  '.repeat(depth)}`;
}
