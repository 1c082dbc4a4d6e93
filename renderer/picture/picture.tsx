/** The picture: the scene drawn, walked with the arrow keys, zoomed, and selecting what is clicked. */
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { Fragment, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import { searchFor } from '../app/search.ts';
import { nodeId, rowId } from '../app/subject.ts';
import { useWindow } from '../app/window-context.ts';
import { FindingBadge, markWords } from '../findings/finding-badge.tsx';
import { useTexts } from '../words/use-texts.ts';
import { layOut } from './layout.ts';
import { LinesLayer } from './lines-layer.tsx';
import { neighbourOf, type Direction } from './neighbour.ts';
import { NodeContent } from './node-content.tsx';
import { nodeWords } from './node-words.ts';
import { pictureStyle } from './picture-style.ts';
import type { Scene, SceneNode } from './scene.ts';
import { limits } from './visible.ts';

interface Props {
  readonly view: HostView;
  /** Space there is for it, in pixels. */
  readonly width: number;
  /** 1 is 100 %. */
  readonly zoom: number;
}

const headingHeight = 28;

const directions: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

export function Picture({ view, width, zoom }: Props): ReactElement {
  const { t } = useTexts();
  const { colours } = useTheme();
  const { search, selected, select, findings } = useWindow();
  const [more, setMore] = useState<Readonly<Record<string, number>>>({});
  const [focused, setFocused] = useState<string | null>(null);
  const helpId = useId();
  const box = useRef<HTMLElement>(null);
  const selectedRow = selected === null ? null : rowId(selected);
  const selectedNode = selected === null ? null : nodeId(selected);

  const scene = useMemo(
    () => layOut(view, width / zoom, { search: searchFor(search), searching: search.trim() !== '', more, selected: selectedRow }),
    [view, width, zoom, search, more, selectedRow],
  );
  const nodes = useMemo(() => readingOrder(scene.nodes), [scene]);
  const stops = useMemo(() => nodes.filter(isStop), [nodes]);
  const tabStop = stops.some(({ id }) => id === focused) ? focused : (stops.find(({ id }) => id === selectedNode) ?? stops[0])?.id;

  useEffect(() => {
    if (selectedNode !== null) nodeElement(box.current, selectedNode)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [selectedNode]);

  const choose = ({ drawn, subject }: SceneNode, how?: 'open'): void => {
    if (drawn.kind === 'more') setMore((before) => ({ ...before, [drawn.group]: (before[drawn.group] ?? 0) + limits.step }));
    else if (subject !== null) select(subject, how);
  };
  const onKeyDown = (event: KeyboardEvent, node: SceneNode): void => {
    const direction = directions[event.key];
    if (direction !== undefined) {
      event.preventDefault();
      const next = neighbourOf(stops, node.id, direction);
      if (next !== undefined) nodeElement(box.current, next.id)?.focus();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(node, 'open');
    }
  };

  return (
    <Box sx={{ width: scene.width * zoom, height: scene.height * zoom + headingHeight }}>
      <Headings columns={scene.columns} zoom={zoom} />
      <Box
        ref={box}
        component="section"
        aria-label={t.picture.title}
        aria-describedby={helpId}
        sx={pictureStyle}
        style={{ width: scene.width, height: scene.height, transform: `scale(${zoom})` }}
      >
        <span id={helpId} className="visually-hidden">
          {t.picture.help}
        </span>
        <LinesLayer lines={scene.lines} width={scene.width} height={scene.height} selected={selectedNode} />
        {nodes.map((node) => {
          const { id, box: place, drawn, subject } = node;
          const style = {
            left: place.x,
            top: place.y,
            width: place.width,
            height: place.height,
            ...(drawn.kind === 'switch' ? { borderLeftColor: colours.modes[drawn.network.mode] } : {}),
          };
          const className = `node node-${drawn.kind}`;
          if (!isStop(node)) {
            return (
              <div key={id} className={className} style={style}>
                <NodeContent drawn={drawn} />
              </div>
            );
          }
          const mark = drawn.kind === 'lan' ? undefined : findings.marks.byNode.get(id);
          const words = [nodeWords(drawn, t), mark && markWords(mark, t)].filter(Boolean).join(', ');
          return (
            <Fragment key={id}>
              <button
                type="button"
                data-node={id}
                className={className}
                style={style}
                title={words}
                aria-label={words}
                aria-pressed={subject === null ? undefined : nodeId(subject) === selectedNode && drawn.kind !== 'lan'}
                tabIndex={id === tabStop ? 0 : -1}
                onFocus={() => setFocused(id)}
                onClick={() => choose(node)}
                onKeyDown={(event) => onKeyDown(event, node)}
              >
                <NodeContent drawn={drawn} />
              </button>
              {/* On the corner of its box, so that nothing in the box has to make room. */}
              {mark !== undefined && (
                <span className="mark" style={{ left: place.x + place.width, top: place.y }}>
                  <FindingBadge mark={mark} />
                </span>
              )}
            </Fragment>
          );
        })}
      </Box>
    </Box>
  );
}

function Headings({ columns, zoom }: { readonly columns: Scene['columns']; readonly zoom: number }): ReactElement {
  const { t } = useTexts();
  const titles = [t.picture.outside, t.picture.physical, t.picture.switches, t.picture.devices, t.picture.machines];
  return (
    <Box
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 1,
        height: headingHeight,
        backgroundColor: 'background.default',
        '& span': { position: 'absolute', top: 6, fontSize: 12, lineHeight: '16px', color: 'text.secondary', whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
      }}
    >
      {columns.map(({ x, width }, index) => (
        <span key={titles[index]} style={{ left: x * zoom, width: width * zoom }}>
          {titles[index]}
        </span>
      ))}
    </Box>
  );
}

function isStop({ subject, drawn }: SceneNode): boolean {
  return subject !== null || drawn.kind === 'more';
}

/** Left to right, top to bottom: as the picture is read. */
function readingOrder(nodes: readonly SceneNode[]): readonly SceneNode[] {
  return [...nodes].sort((a, b) => a.column - b.column || a.box.y - b.box.y);
}

function nodeElement(box: HTMLElement | null, id: string): HTMLElement | null {
  return box?.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`) ?? null;
}
