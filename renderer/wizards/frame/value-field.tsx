/** A field that shows the value in force or derived, says from what, and offers the right value when it is wrong. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import type { ReactElement } from 'react';
import { formFaultText } from '../../../src/core/text/wizard-faults.ts';
import type { FormFault } from '../../../src/core/wizard/form-faults.ts';
import { useTexts } from '../../words/use-texts.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  /** Where the value comes from. */
  readonly from: string;
  /** Typed over: it can be derived again. */
  readonly typed: boolean;
  readonly fault: FormFault<string> | undefined;
  readonly warning?: FormFault<string> | undefined;
  /** Null: derive it again. */
  readonly onSet: (text: string | null) => void;
  /** Why nothing can be typed; null: it can. */
  readonly fixed?: string | null;
  readonly width?: number;
  /** For a screen reader, where the label says too little; contains the label. */
  readonly about?: string;
  /** A name or a sentence: spaces belong to it. */
  readonly words?: boolean;
  /** What is offered taken; without it, it is set as if typed. */
  readonly onTake?: (right: string) => void;
  /** What is offered, in words. */
  readonly rightWords?: (right: string) => string;
}

export function ValueField({ label, value, from, typed, fault, warning, onSet, fixed = null, width = 220, about = label, words = false, onTake = onSet, rightWords = (one) => one }: Props): ReactElement {
  const { t, language } = useTexts();
  const wrong = fault ?? warning;
  const right = wrong?.right ?? null;
  return (
    <Box sx={{ mt: 1, mb: 1.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, flexWrap: 'wrap' }}>
        <TextField
          label={label}
          size="small"
          value={value}
          disabled={fixed !== null}
          error={fault !== undefined}
          onChange={(event) => onSet(words ? event.target.value : event.target.value.trim())}
          helperText={
            <>
              {fixed ?? (typed ? t.wizard.typedByYou : from)}
              {wrong !== undefined && (
                <Box component="span" role="alert" sx={{ display: 'block', color: fault === undefined ? 'warning.main' : 'error.main' }}>
                  {formFaultText(wrong, language)}
                </Box>
              )}
            </>
          }
          slotProps={{
            htmlInput: { spellCheck: false, autoComplete: 'off', 'aria-label': about },
            formHelperText: { sx: { mx: 0, maxWidth: 460, color: 'text.secondary' } },
          }}
          sx={{ width: 'auto', '& .MuiInputBase-root': { width, fontVariantNumeric: 'tabular-nums' } }}
        />
        {right !== null && (
          <Button variant="outlined" onClick={() => onTake(right)} sx={{ mt: 0.5 }}>
            {t.wizard.use(rightWords(right))}
          </Button>
        )}
        {typed && right === null && fixed === null && (
          <Link component="button" onClick={() => onSet(null)} aria-label={`${t.wizard.derivedAgain}: ${about}`} sx={{ mt: 1.25, fontSize: 13 }}>
            {t.wizard.derivedAgain}
          </Link>
        )}
      </Box>
    </Box>
  );
}
