import { create } from 'qrcode';

const margin = 4;

/** A square code as one drawing: no picture to fetch, and sharp on paper. */
export const SquareCode = ({ text, label }: { text: string; label: string }) => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * margin;
  const squares = Array.from(modules.data, (dark, at) => (dark ? `M${margin + (at % modules.size)} ${margin + Math.floor(at / modules.size)}h1v1h-1z` : '')).join('');
  return (
    <svg role="img" aria-label={label} width="240" height="240" viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#ffffff" />
      <path d={squares} fill="#000000" />
    </svg>
  );
};
