/** A part of the form of a network, under its heading. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, type ReactElement, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** Across all columns of the form. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function FormSection({ title, wide = false, children }: Props): ReactElement {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={{ minWidth: 0, ...(wide ? { gridColumn: '1 / -1' } : {}) }}>
      <Typography id={id} variant="h3" sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}
