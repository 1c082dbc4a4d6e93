/** The places of a pasted text that were not understood; each leads there. */
import { mdiAlertOutline } from '@mdi/js';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactElement } from 'react';
import { complaintWords } from '../../src/core/text/complaints.ts';
import { wordsIn } from '../../src/core/text/language.ts';
import type { PastedComplaint, PastedSection } from '../../src/core/vnet/pasted.ts';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';

interface Props {
  readonly section: PastedSection;
  readonly onShow: (complaint: PastedComplaint) => void;
}

export function Complaints({ section: { complaints, moreComplaints }, onShow }: Props): ReactElement | null {
  const { t, language } = useTexts();
  if (complaints.length === 0) return null;
  return (
    <Box sx={{ px: 2, py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="h3" sx={{ display: 'flex', alignItems: 'center', gap: 0.75, color: 'warning.main' }}>
        <Icon path={mdiAlertOutline} size={16} />
        {t.paste.complaints(complaints.length + moreComplaints)}
      </Typography>
      <Box component="ul" sx={{ m: 0, mt: 0.5, p: 0, listStyle: 'none', fontSize: 13, lineHeight: '22px' }}>
        {complaints.map((complaint, index) => {
          const words = complaintWords(complaint.code);
          return (
            <li key={`${complaint.line}:${complaint.column}:${complaint.code}:${index}`}>
              <Link component="button" onClick={() => onShow(complaint)} sx={{ fontSize: 13, fontVariantNumeric: 'tabular-nums', mr: 1 }}>
                {t.paste.place(complaint.line, complaint.column)}
              </Link>
              {words === undefined ? complaint.code : wordsIn(language, words)}
              {complaint.text.trim() !== '' && (
                <Box component="code" sx={{ ml: 1, color: 'text.secondary', fontFamily: (theme) => theme.typography.fontFamily, overflowWrap: 'anywhere' }}>
                  {complaint.text.trim()}
                </Box>
              )}
            </li>
          );
        })}
      </Box>
      {moreComplaints > 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t.paste.moreComplaints(moreComplaints)}
        </Typography>
      )}
    </Box>
  );
}
