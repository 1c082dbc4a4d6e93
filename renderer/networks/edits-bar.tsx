/** What can be done with the networks as a whole: add one, and review or discard everything that is edited. */
import { mdiPlus } from '@mdi/js';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useState, type ReactElement } from 'react';
import { useWindow } from '../app/window-context.ts';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';
import { AddNetwork } from './add-network.tsx';
import type { Editor } from './use-editor.ts';

interface Props {
  readonly editor: Editor;
  readonly onAdded: (vmnet: number) => void;
}

export function EditsBar({ editor, onAdded }: Props): ReactElement {
  const { t } = useTexts();
  const { review } = useWindow();
  const [adding, setAdding] = useState(false);
  const reason = useId();
  const { all, checks, used } = editor;
  const isFaulty = (vmnet: number): boolean => (checks.get(vmnet)?.faults.length ?? 0) > 0;
  const edited = [...all.networks.values()].filter(({ vmnet, isEdited }) => isEdited || isFaulty(vmnet)).map(({ vmnet }) => vmnet);
  const faulty = edited.filter(isFaulty).map((vmnet) => `VMnet${vmnet}`);
  const why = review.state.phase === 'running' ? t.networks.busy : faulty.length > 0 ? t.networks.notYet(faulty.slice(0, 8).join(', ')) : edited.length === 0 ? t.networks.nothingEdited : null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Button
        variant="contained"
        disabled={why !== null}
        aria-describedby={why === null ? undefined : reason}
        onClick={() => used.review({ kind: 'networks', wish: all.wish }, [...all.networks.keys()], t.networks.title)}
      >
        {t.networks.review(edited.length)}
      </Button>
      <Button variant="outlined" startIcon={<Icon path={mdiPlus} size={16} />} onClick={() => setAdding(true)}>
        {t.networks.add}
      </Button>
      {edited.length > 0 && (
        <Button color="inherit" onClick={() => used.discard(null)}>
          {t.networks.discardAll}
        </Button>
      )}
      <Typography id={reason} component="output" variant="body2" sx={{ color: faulty.length > 0 ? 'error.main' : 'text.secondary' }}>
        {why}
      </Typography>
      {adding && <AddNetwork editor={editor} onClose={() => setAdding(false)} onAdded={onAdded} />}
    </Box>
  );
}
