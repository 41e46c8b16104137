/** A straight line that is drawn on a page, level or upright, in points from the lower left corner: `x1` ≤ `x2`, `y1` ≤ `y2`. */
export interface Rule {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** The page's drawing as pdf.js gives it: operators with their arguments, and what the operators' numbers mean. */
export interface Drawing {
  fnArray: number[];
  argsArray: unknown[];
  ops: Record<string, number>;
}

type Matrix = [number, number, number, number, number, number];

// Thicker than this a filled shape is an area; shorter, a line is a dash or a part of a letter.
const THICKEST = 3;
const SHORTEST = 4;
// A drawing of more lines is a picture.
const MOST_RULES = 2000;
// The numbers of pdf.js for the steps of a path, with how many coordinates follow each.
const MOVE = 0;
const COORDINATES = [2, 2, 6, 4, 0];

/** The lines that frame tables: thin shapes, and the edges of outlined boxes. None where the page's drawing is a picture or cannot be read. */
export function readRules({ fnArray, argsArray, ops }: Drawing): Rule[] {
  const rules: Rule[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const stack: Matrix[] = [];
  const isOutline = new Set([ops.stroke, ops.closeStroke, ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke, ops.closeEOFillStroke]);
  for (const [i, operator] of fnArray.entries()) {
    const args = argsArray[i];
    if (operator === ops.save || operator === ops.paintFormXObjectBegin) stack.push(matrix);
    if (operator === ops.restore || operator === ops.paintFormXObjectEnd) matrix = stack.pop() ?? matrix;
    if (operator === ops.transform) matrix = multiply(matrix, args);
    if (operator === ops.paintFormXObjectBegin && Array.isArray(args)) matrix = multiply(matrix, args[0]);
    if (operator !== ops.constructPath || !Array.isArray(args) || args[0] === ops.endPath) continue;
    for (const points of splitPath(args[1]?.[0])) {
      const placed = points.map(([x, y]): [number, number] => [
        matrix[0] * x + matrix[2] * y + matrix[4],
        matrix[1] * x + matrix[3] * y + matrix[5],
      ]);
      const [xs, ys] = [placed.map(([x]) => x), placed.map(([, y]) => y)];
      const box = { x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) };
      if (box.x2 - box.x1 <= THICKEST || box.y2 - box.y1 <= THICKEST) rules.push(box);
      else if (isOutline.has(args[0])) for (const [n, to] of placed.entries()) rules.push(...edge(placed[n - 1] ?? placed.at(-1)!, to));
    }
    if (rules.length > MOST_RULES) return [];
  }
  return rules.filter(({ x1, y1, x2, y2 }) => Math.max(x2 - x1, y2 - y1) >= SHORTEST);
}

/** Whether a rule stands upright. */
export function isUpright({ x1, y1, x2, y2 }: Rule): boolean {
  return y2 - y1 > x2 - x1;
}

function edge([x1, y1]: [number, number], [x2, y2]: [number, number]): Rule[] {
  const rule = { x1: Math.min(x1, x2), y1: Math.min(y1, y2), x2: Math.max(x1, x2), y2: Math.max(y1, y2) };
  return rule.x2 - rule.x1 <= THICKEST || rule.y2 - rule.y1 <= THICKEST ? [rule] : [];
}

/** The corners of each part of a path; parts with curves are left out. */
function splitPath(path: unknown): [number, number][][] {
  if (!(path instanceof Float32Array)) return [];
  const parts: { points: [number, number][]; isCurved: boolean }[] = [];
  for (let at = 0; at < path.length;) {
    const step = path[at]!;
    const count = COORDINATES[step] ?? 0;
    if (step === MOVE || parts.length === 0) parts.push({ points: [], isCurved: false });
    const part = parts.at(-1)!;
    if (count > 2) part.isCurved = true;
    if (count === 2) part.points.push([path[at + 1]!, path[at + 2]!]);
    at += 1 + count;
  }
  return parts.filter(({ points, isCurved }) => points.length > 1 && !isCurved).map(({ points }) => points);
}

function multiply([a, b, c, d, e, f]: Matrix, by: unknown): Matrix {
  const given = by instanceof Float32Array ? [...by] : by;
  if (!Array.isArray(given) || given.length !== 6) return [a, b, c, d, e, f];
  const [A, B, C, D, E, F] = given as Matrix;
  return [a * A + c * B, b * A + d * B, a * C + c * D, b * C + d * D, a * E + c * F + e, b * E + d * F + f];
}
