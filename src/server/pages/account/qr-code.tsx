import { makeQr } from '../../qr/make-qr.ts';

const QUIET = 4;

/** A text as a QR code, dark on white in any colours of the page, since cameras want it so; nothing where the text is too long for one. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const modules = makeQr(text);
  if (!modules) return null;
  const size = modules.length + 2 * QUIET;
  const dark = modules.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '')));
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} width="232" height="232" role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
