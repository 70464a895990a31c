// Sets a book with Typst: node typst.mjs FOLDER FONTS PDF
import { writeFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const [folder, fonts, pdf] = process.argv.slice(2);
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [fonts] }] });
const told = compiler.compile({ mainFilePath: `${folder}/book.typ` });
if (told.hasError()) {
  told.printErrors();
  process.exit(1);
}
writeFileSync(pdf, compiler.pdf(told.result, { pdfStandard: 'ua-1' }));
