/** What is known about a message or code that was searched for, also when this host does not have it. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactElement } from 'react';
import { findingKinds } from '../../src/core/text/finding-kinds.ts';
import { generalExplanation } from '../../src/core/text/findings/all.ts';
import { wordsIn } from '../../src/core/text/language.ts';
import { monospace } from '../theme/monospace.ts';
import { useTexts } from '../words/use-texts.ts';
import type { Answer } from './message-search.ts';

export function Answers({ answers }: { readonly answers: readonly Answer[] }): ReactElement {
  const { t } = useTexts();
  return (
    // What scrolls must be reachable with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <Box component="section" aria-label={t.findings.answers} tabIndex={0} sx={{ maxHeight: '40vh', overflowY: 'auto' }}>
      {answers.map((answer) => (
        <Box
          key={answer.kind === 'message' ? answer.said : answer.code}
          component="article"
          sx={{ px: 2, py: 1.25, maxWidth: 900, '& + article': { borderTop: 1, borderColor: 'divider' } }}
        >
          {answer.kind === 'message' ? <MessageAnswer answer={answer} /> : <CodeAnswer answer={answer} />}
        </Box>
      ))}
    </Box>
  );
}

function MessageAnswer({ answer }: { readonly answer: Answer & { readonly kind: 'message' } }): ReactElement {
  const { t, language } = useTexts();
  const { message, said, here, lookedAt } = answer;
  const looked = lookedAt.map((group) => t.lookedAt[group]);
  return (
    <>
      <Typography variant="h3" component="h2">
        {t.findings.messageMeans(said)}
      </Typography>
      <Typography>{wordsIn(language, message.means)}</Typography>
      <Typography sx={{ mt: 0.5 }}>{wordsIn(language, message.todo)}</Typography>
      <Typography variant="body2" sx={{ mt: 0.5, color: 'text.secondary' }}>
        {here > 0 && t.findings.hasIt(here)}
        {here === 0 && (looked.length > 0 ? t.findings.hasItNot : t.findings.notCheckable)}
      </Typography>
      {here === 0 && looked.length > 0 && (
        <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: 13, color: 'text.secondary' }}>
          {looked.map((what) => (
            <li key={what}>{what}</li>
          ))}
        </Box>
      )}
    </>
  );
}

function CodeAnswer({ answer }: { readonly answer: Answer & { readonly kind: 'code' } }): ReactElement {
  const { t, language } = useTexts();
  const { code, said, lookedAt } = answer;
  const kind = findingKinds[code];
  const explanation = generalExplanation(code, language);
  return (
    <>
      {said !== null && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t.findings.messageCanMean(said)}
        </Typography>
      )}
      <Typography variant="h3" component="h2">
        {t.findings.codeNotHere(kind === undefined ? code : wordsIn(language, kind))}{' '}
        <Box component="span" sx={{ fontFamily: monospace, fontSize: 12, fontWeight: 400, color: 'text.secondary' }}>
          {code}
        </Box>
      </Typography>
      {explanation !== null && <Typography>{explanation}</Typography>}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t.findings.lookedAt(t.lookedAt[lookedAt])}
      </Typography>
    </>
  );
}
