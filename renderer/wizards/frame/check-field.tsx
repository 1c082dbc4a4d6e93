/** A box to check, with what it means when it is not. */
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import type { ReactElement } from 'react';

interface Props {
  readonly label: string;
  readonly help: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function CheckField({ label, help, checked, onChange }: Props): ReactElement {
  return (
    <Box sx={{ mb: 1 }}>
      <FormControlLabel control={<Checkbox size="small" checked={checked} onChange={(_, is) => onChange(is)} />} label={label} />
      {!checked && (
        <Typography variant="body2" sx={{ color: 'text.secondary', pl: 4 }}>
          {help}
        </Typography>
      )}
    </Box>
  );
}
