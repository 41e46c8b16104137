/** One version of the QR code at error correction level L: its side in modules, and how its codewords are divided. */
interface QrVersion {
  version: number;
  /** Codewords of data in each block. */
  blocks: number[];
  /** Codewords of error correction in each block. */
  correction: number;
  /** Where alignment patterns have their centres, along both axes. */
  aligned: number[];
}

// ISO/IEC 18004, tables 7, 9 and E.1; as many versions as the address of an authenticator needs.
const VERSIONS: QrVersion[] = [
  { version: 5, blocks: [108], correction: 26, aligned: [6, 30] },
  { version: 6, blocks: [68, 68], correction: 18, aligned: [6, 34] },
  { version: 7, blocks: [78, 78], correction: 20, aligned: [6, 22, 38] },
  { version: 8, blocks: [97, 97], correction: 24, aligned: [6, 24, 42] },
  { version: 9, blocks: [116, 116], correction: 30, aligned: [6, 26, 46] },
  { version: 10, blocks: [68, 68, 69, 69], correction: 18, aligned: [6, 28, 50] },
];

/** A QR code of a short text (up to 271 bytes of UTF-8) as rows of modules, true for dark, without the quiet zone; null where the text is too long. */
export function makeQr(text: string): boolean[][] | null {
  const bytes = [...new TextEncoder().encode(text)];
  const fitting = VERSIONS.find((version) => bytes.length + (version.version < 10 ? 2 : 3) <= sum(version.blocks));
  if (!fitting) return null;
  const codewords = interleave(fitting, writeData(bytes, fitting));
  const candidates = MASKS.map((_, mask) => draw(fitting, codewords, mask));
  return candidates.reduce((best, candidate) => (penalty(candidate) < penalty(best) ? candidate : best));
}

// The mode (bytes), the length, the bytes, the end, and filling.
function writeData(bytes: number[], { version, blocks }: QrVersion): number[] {
  const bits = [0b0100, bytes.length, ...bytes]
    .map((value, index) => value.toString(2).padStart([4, version < 10 ? 8 : 16][index] ?? 8, '0'))
    .join('');
  const whole = `${bits}0000`.padEnd(Math.ceil((bits.length + 4) / 8) * 8, '0').slice(0, sum(blocks) * 8);
  const data = (whole.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  while (data.length < sum(blocks)) data.push((data.length - Math.ceil((bits.length + 4) / 8)) % 2 === 0 ? 0xec : 0x11);
  return data;
}

function interleave({ blocks, correction }: QrVersion, data: number[]): number[] {
  const starts = blocks.map((_, index) => sum(blocks.slice(0, index)));
  const parts = blocks.map((length, index) => data.slice(starts[index], starts[index]! + length));
  const corrections = parts.map((part) => correct(part, correction));
  return [...byColumn(parts), ...byColumn(corrections)];
}

function byColumn(rows: number[][]): number[] {
  const longest = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: longest }, (_, column) => rows.flatMap((row) => (column < row.length ? [row[column]!] : []))).flat();
}

// Reed-Solomon over GF(256) with the polynomial x^8 + x^4 + x^3 + x^2 + 1.
const POWERS: number[] = [1];
while (POWERS.length < 255) POWERS.push((POWERS.at(-1)! << 1) ^ (POWERS.at(-1)! & 0x80 ? 0x11d : 0));
const LOGARITHMS = new Map(POWERS.map((value, exponent) => [value, exponent]));

function multiply(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : POWERS[(LOGARITHMS.get(a)! + LOGARITHMS.get(b)!) % 255]!;
}

function correct(data: number[], count: number): number[] {
  let generator = [1];
  for (let root = 0; root < count; root++) {
    generator = [...generator, 0].map((value, index) => value ^ multiply(generator[index - 1] ?? 0, POWERS[root]!));
  }
  const rest = [...data, ...Array.from({ length: count }, () => 0)];
  for (let at = 0; at < data.length; at++) {
    const factor = rest[at]!;
    for (const [index, value] of generator.entries()) rest[at + index]! ^= multiply(value, factor);
  }
  return rest.slice(data.length);
}

const MASKS: ((row: number, column: number) => boolean)[] = [
  (r, c) => (r + c) % 2 === 0,
  (r) => r % 2 === 0,
  (_, c) => c % 3 === 0,
  (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
  (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
  (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
];

function draw({ version, aligned }: QrVersion, codewords: number[], mask: number): boolean[][] {
  const size = version * 4 + 17;
  const modules: (boolean | null)[][] = Array.from({ length: size }, () => Array.from({ length: size }, () => null));
  const set = (row: number, column: number, dark: boolean) => {
    if (row >= 0 && row < size && column >= 0 && column < size) modules[row]![column] = dark;
  };
  const ring = (row: number, column: number, radius: number, darkAt: (distance: number) => boolean) => {
    for (let r = -radius; r <= radius; r++)
      for (let c = -radius; c <= radius; c++) set(row + r, column + c, darkAt(Math.max(Math.abs(r), Math.abs(c))));
  };
  // Finders with their separators, alignment and timing patterns.
  for (const [row, column] of [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const)
    ring(row, column, 4, (distance) => distance !== 2 && distance !== 4);
  for (const row of aligned) {
    for (const column of aligned) if (modules[row]![column] === null) ring(row, column, 2, (distance) => distance !== 1);
  }
  for (let at = 8; at < size - 8; at++) {
    set(6, at, at % 2 === 0);
    set(at, 6, at % 2 === 0);
  }
  writeFormat(set, size, mask);
  if (version >= 7) writeVersion(set, size, version);
  fill(modules, codewords, MASKS[mask]!);
  return modules as boolean[][];
}

type SetModule = (row: number, column: number, dark: boolean) => void;

// Level L and the mask, with their BCH code, in two places.
function writeFormat(set: SetModule, size: number, mask: number): void {
  const bits = withCode((0b01 << 3) | mask, 10, 0b10100110111) ^ 0b101010000010010;
  for (let at = 0; at < 15; at++) {
    const dark = ((bits >> at) & 1) === 1;
    set(at < 6 ? at : at < 8 ? at + 1 : size - 15 + at, 8, dark);
    set(8, at < 8 ? size - 1 - at : at < 9 ? 7 : 14 - at, dark);
  }
  set(size - 8, 8, true);
}

function writeVersion(set: SetModule, size: number, version: number): void {
  const bits = withCode(version, 12, 0b1111100100101);
  for (let at = 0; at < 18; at++) {
    const dark = ((bits >> at) & 1) === 1;
    set(Math.floor(at / 3), size - 11 + (at % 3), dark);
    set(size - 11 + (at % 3), Math.floor(at / 3), dark);
  }
}

function withCode(value: number, length: number, polynomial: number): number {
  let rest = value << length;
  const top = polynomial.toString(2).length;
  while (rest.toString(2).length >= top) rest ^= polynomial << (rest.toString(2).length - top);
  return (value << length) | rest;
}

// Two columns at a time, from the right, upwards and downwards in turn, past the vertical timing pattern.
function fill(modules: (boolean | null)[][], codewords: number[], mask: (row: number, column: number) => boolean): void {
  const size = modules.length;
  let bit = 0;
  let upwards = true;
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    for (let step = 0; step < size; step++) {
      const row = upwards ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (modules[row]![column] !== null) continue;
        const dark = (((codewords[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1;
        modules[row]![column] = dark !== mask(row, column);
        bit++;
      }
    }
    upwards = !upwards;
  }
}

// Runs, blocks, patterns like a finder, and how far from half is dark: what makes a code hard to read.
function penalty(modules: boolean[][]): number {
  const size = modules.length;
  const lines = [...modules, ...modules.map((_, column) => modules.map((row) => row[column]!))].map((line) => line.map(Number).join(''));
  const runs = sum(lines.flatMap((line) => line.match(/0{5,}|1{5,}/g) ?? []).map((run) => run.length - 2));
  const finders = sum(lines.map((line) => [...line.matchAll(/(?=10111010000|00001011101)/g)].length)) * 40;
  let blocks = 0;
  for (let r = 0; r + 1 < size; r++) {
    for (let c = 0; c + 1 < size; c++) {
      const same = [modules[r]![c + 1], modules[r + 1]![c], modules[r + 1]![c + 1]].every((dark) => dark === modules[r]![c]);
      if (same) blocks += 3;
    }
  }
  const dark = modules.flat().filter(Boolean).length / (size * size);
  return runs + blocks + finders + Math.floor(Math.abs(dark - 0.5) * 20) * 10;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
