/** What a text is read as: recognised by itself, or chosen. */
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import TextField from '@mui/material/TextField';
import type { ReactElement } from 'react';
import { pastedKinds, type PastedKind } from '../../src/core/vnet/pasted.ts';
import { useTexts } from '../words/use-texts.ts';
import { kindNames } from './kind-names.ts';

interface Props {
  readonly label: string;
  /** Null: by itself. */
  readonly chosen: PastedKind | null;
  /** What it is by itself; null when that is not known, or not one kind. */
  readonly recognised: PastedKind | null;
  readonly onChoose: (kind: PastedKind | null) => void;
}

const byItself = 'auto';

/** In the page, so that its items lie in a landmark. */
const container = (): Element | null => document.querySelector('main');

export function KindChooser({ label, chosen, recognised, onChoose }: Props): ReactElement {
  const { t } = useTexts();
  const ownName = recognised === null ? t.paste.byItself : t.paste.recognised(kindNames[recognised]);
  return (
    <TextField
      select
      size="small"
      label={label}
      value={chosen ?? byItself}
      onChange={({ target: { value } }) => onChoose(pastedKinds.find((kind) => kind === value) ?? null)}
      slotProps={{ inputLabel: { shrink: true }, select: { renderValue: () => (chosen === null ? ownName : kindNames[chosen]), MenuProps: { container, slotProps: { paper: { sx: { maxHeight: 420 } } } } } }}
      sx={{ minWidth: 230, '& .MuiSelect-select': { py: 0.75, fontSize: 13 } }}
    >
      <MenuItem value={byItself}>{ownName}</MenuItem>
      {pastedKinds.map((kind) => (
        <MenuItem key={kind} value={kind} sx={{ gap: 2, justifyContent: 'space-between' }}>
          <span>{kindNames[kind]}</span>
          <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
            {t.pastedKinds[kind]}
          </Typography>
        </MenuItem>
      ))}
    </TextField>
  );
}
