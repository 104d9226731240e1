// Dumps the text of PDF files with pdf.js, all in one process: the peer of tools/benchmark.sh.
// pdfjs-dist is looked up in the folder that PDFJS names; without files the script only tells whether it is there.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire((process.env.PDFJS ?? process.cwd()) + '/');
const { getDocument } = await import(require.resolve('pdfjs-dist/legacy/build/pdf.mjs'));
for (const file of process.argv.slice(2)) {
  try {
    const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0, useSystemFonts: true });
    const document = await task.promise;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      await page.getTextContent();
    }
    await task.destroy();
  } catch (error) {
    console.error(`${file}: ${error.message}`);
  }
}
