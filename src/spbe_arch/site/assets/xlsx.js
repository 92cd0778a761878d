/* A workbook of one sheet, written in the browser from what a list shows: text stays text and never becomes a formula,
   the heading stays in sight and has filters. Same rows, same bytes: the archive has no clock and is not compressed. */
(() => {
  "use strict";

  const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const LONGEST = 32767;

  const safe = (text) => text.toWellFormed?.() ?? text;
  const escaped = (text) => safe(String(text)).slice(0, LONGEST).replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "")
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const letters = (index) => (index < 26 ? "" : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

  const cell = (value, column, row, style) => {
    const place = `r="${letters(column)}${row}"${style}`;
    if (typeof value === "number") return `<c ${place}><v>${value}</v></c>`;
    return value === "" ? "" : `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  };
  const line = (values, row, style = "") => `<row r="${row}">${values.map((value, column) => cell(value, column, row, style)).join("")}</row>`;

  const sheetOf = (titles, rows) => {
    const widths = titles.map((title, index) =>
      Math.min(60, Math.max(10, String(title).length + 4, ...rows.slice(0, 200).map((row) => String(row[index]).length + 2))));
    const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join("");
    const area = `A1:${letters(titles.length - 1)}${rows.length + 1}`;
    return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
      `<cols>${columns}</cols><sheetData>${line(titles, 1, ' s="1"')}${rows.map((row, index) => line(row, index + 2)).join("")}</sheetData><autoFilter ref="${area}"/></worksheet>`;
  };

  const partsOf = (name, titles, rows) => [
    ["[Content_Types].xml", `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`],
    ["_rels/.rels", `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    ["xl/workbook.xml", `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(name).slice(0, 31)}" sheetId="1" r:id="rId1"/></sheets></workbook>`],
    ["xl/_rels/workbook.xml.rels", `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`],
    ["xl/styles.xml", `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>` +
      '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0" xfId="0"/><xf fontId="1" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'],
    ["xl/worksheets/sheet1.xml", sheetOf(titles, rows)],
  ];

  const table = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });
  const checksum = (bytes) => {
    let value = 0xffffffff;
    for (const byte of bytes) value = table[(value ^ byte) & 255] ^ (value >>> 8);
    return (value ^ 0xffffffff) >>> 0;
  };

  const numbers = (...pairs) => {
    const view = new DataView(new ArrayBuffer(pairs.reduce((sum, [size]) => sum + size, 0)));
    let at = 0;
    for (const [size, value] of pairs) {
      if (size === 2) view.setUint16(at, value, true); else view.setUint32(at, value, true);
      at += size;
    }
    return new Uint8Array(view.buffer);
  };

  /* An archive of stored files, all of 1 January 1980. */
  const archive = (parts) => {
    const encoder = new TextEncoder(), bodies = [], entries = [];
    let offset = 0, listed = 0;
    for (const [path, text] of parts) {
      const name = encoder.encode(path), data = encoder.encode(text);
      const facts = [[2, 20], [2, 0x800], [2, 0], [2, 0], [2, 33], [4, checksum(data)], [4, data.length], [4, data.length], [2, name.length], [2, 0]];
      const local = numbers([4, 0x04034b50], ...facts);
      const entry = numbers([4, 0x02014b50], [2, 20], ...facts, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
      bodies.push(local, name, data);
      entries.push(entry, name);
      offset += local.length + name.length + data.length;
      listed += entry.length + name.length;
    }
    const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, parts.length], [2, parts.length], [4, listed], [4, offset], [2, 0]);
    return new Blob([...bodies, ...entries, end], { type: `${TYPE}.sheet` });
  };

  window.spbeSheet = (name, titles, rows) => archive(partsOf(name, titles, rows));
})();
