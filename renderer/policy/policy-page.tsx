/** Policy: one text that many hosts are to be like; checked as it is typed, compared with this host, planned from here. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useMemo, useRef, useState, type ReactElement } from 'react';
import { longestPolicy } from '../../src/core/contract/change-schema.ts';
import type { CallProblem } from '../../src/core/contract/problem.ts';
import { useAnnounce } from '../app/announce.ts';
import { useWindow, type WithView } from '../app/window-context.ts';
import { NumberedField, type NumberedFieldHandle } from '../editor/numbered-field.tsx';
import { CallProblemAlert } from '../frame/call-problem.tsx';
import { useTexts } from '../words/use-texts.ts';
import { Comparison } from './comparison.tsx';
import { openPolicyFile } from './open-file.ts';
import { isBlank, isCurrent } from './policy-state.ts';
import { RemarkList } from './remark-list.tsx';
import { remarksOf, type Remark } from './remarks.ts';
import { RollOut } from './roll-out.tsx';
import { Tools } from './tools.tsx';
import { useCheck } from './use-policy.ts';

const noRemarks: readonly Remark[] = [];

export function PolicyPage({ view }: WithView): ReactElement {
  const { t, language } = useTexts();
  const announce = useAnnounce();
  const { api, policy, host: used } = useWindow();
  const { host, readAt } = used.state;
  const { state, tell } = policy;
  const field = useRef<NumberedFieldHandle>(null);
  const remarksId = useId();
  const [trouble, setTrouble] = useState<string | CallProblem | null>(null);
  useCheck(api, policy, host, readAt);

  const { text, checked } = state;
  const isEmpty = isBlank(text);
  const isTooLong = text.length > longestPolicy;
  // What was said of another host or of a text that is gone says nothing here.
  const answer = isEmpty || isTooLong || checked?.host !== host ? null : checked.answer;
  const isKnown = isCurrent(state, host, readAt);
  const refusals = answer?.ok === true && answer.value.kind === 'refused' ? answer.value.refusals : null;
  const remarks = useMemo(() => (refusals === null ? noRemarks : remarksOf(refusals, language)), [refusals, language]);
  const marked = useMemo(() => new Set(remarks.map(({ line }) => line)), [remarks]);
  const isWellFormed = refusals?.every(({ of }) => of !== 'policy') === true;
  const title = isWellFormed ? t.policy.cannot(remarks.length) : t.policy.wrong(remarks.length);
  const sound = answer?.ok === true && answer.value.kind === 'sound' ? answer.value : null;
  const summary = useSummary(sound, remarks.length === 0 ? null : title);
  useEffect(() => {
    if (isKnown && summary !== null) announce(summary);
  }, [announce, isKnown, summary]);

  const replace = (fresh: string): void => {
    setTrouble(null);
    tell({ type: 'replaced', text: fresh });
    field.current?.replace(fresh);
  };
  const open = async (file: File): Promise<void> => {
    const opened = await openPolicyFile(file);
    if (opened.ok) replace(opened.text);
    else setTrouble(opened.why === 'tooLong' ? t.policy.tooLong(longestPolicy.toLocaleString(language)) : t.policy[opened.why](file.name));
  };
  const startFrom = async (of: 'networks' | 'standard'): Promise<void> => {
    const written = await api.policyText({ host, of, language });
    if (written.ok) replace(written.value.text);
    else setTrouble(written.problem);
  };

  return (
    <Box
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      }}
      onDrop={(event) => {
        const [file] = event.dataTransfer.files;
        if (file === undefined) return;
        event.preventDefault();
        void open(file);
      }}
      sx={{
        height: '100%',
        boxSizing: 'border-box',
        display: 'grid',
        gridTemplate: `'head' auto 'field' minmax(160px, 40%) 'result' minmax(0, 1fr) / minmax(0, 1fr)`,
        '@media (min-width: 1700px)': { gridTemplate: `'head head' auto 'field result' minmax(0, 1fr) / minmax(0, 660px) minmax(0, 1fr)` },
      }}
    >
      <Box sx={{ gridArea: 'head', px: 2, pt: 1.5, pb: 1 }}>
        <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 2 }}>
          <Typography variant="h1">{t.frame.policy}</Typography>
          {!isEmpty && !isTooLong && !isKnown && (
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {t.policy.checking}
            </Typography>
          )}
        </Box>
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
          {t.policy.intro}
        </Typography>
        <Tools
          text={text}
          onOpen={(file) => void open(file)}
          onStartFrom={(of) => void startFrom(of)}
          onClear={() => replace('')}
          onPutBack={
            state.before === null
              ? null
              : () => {
                  field.current?.replace(state.before ?? '');
                  tell({ type: 'put-back' });
                }
          }
        />
      </Box>
      <Box sx={{ gridArea: 'field', minHeight: 0, px: 2, pb: 2 }}>
        <NumberedField
          ref={field}
          label={t.policy.field}
          hint={t.policy.hint}
          start={text}
          marked={marked}
          describedBy={remarks.length === 0 ? undefined : remarksId}
          onType={(typed) => {
            setTrouble(null);
            tell({ type: 'typed', text: typed });
          }}
        />
      </Box>
      <Box
        component="section"
        tabIndex={0}
        aria-label={t.policy.result}
        aria-busy={!isEmpty && !isTooLong && !isKnown}
        sx={{ gridArea: 'result', minHeight: 0, overflowY: 'auto', px: 2, pb: 2, display: 'flex', flexDirection: 'column', gap: 2, '& > *': { flex: 'none' } }}
      >
        {typeof trouble === 'string' && <Alert severity="error" variant="outlined">{trouble}</Alert>}
        {trouble !== null && typeof trouble === 'object' && <CallProblemAlert problem={trouble} />}
        {isTooLong && <Alert severity="error" variant="outlined">{t.policy.tooLong(longestPolicy.toLocaleString(language))}</Alert>}
        {answer?.ok === false && <CallProblemAlert problem={answer.problem} />}
        {isEmpty && (
          <div>
            <Typography variant="h2">{t.policy.emptyTitle}</Typography>
            <Typography sx={{ color: 'text.secondary', maxWidth: 820 }}>{t.policy.emptyHelp}</Typography>
          </div>
        )}
        {remarks.length > 0 && <RemarkList id={remarksId} title={title} remarks={remarks} onGo={({ line, column }) => field.current?.goTo(line, column)} />}
        {sound !== null && <Comparison text={text} checked={sound} isCurrent={isKnown} />}
        <RollOut platform={view.host.platform} />
      </Box>
    </Box>
  );
}

/** What a screen reader is told when the answer is there. */
function useSummary(sound: Parameters<typeof Comparison>[0]['checked'] | null, wrong: string | null): string | null {
  const { t } = useTexts();
  if (sound === null) return wrong;
  const differing = sound.verify.filter(({ agrees }) => !agrees).length;
  return differing === 0 ? t.policy.agrees(sound.verify.length) : t.policy.differs(differing, sound.verify.length);
}
