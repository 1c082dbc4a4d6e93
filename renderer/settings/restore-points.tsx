/** Where the restore points of the host that is shown lie, how many and how large, and by what rule they go. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useState, type ReactElement } from 'react';
import type { RestorePointFacts, RestoreStore } from '../../src/core/contract/kept-schema.ts';
import { addressOf } from '../app/pages.ts';
import { Copyable } from '../details/copyable.tsx';
import { CallProblemAlert } from '../frame/call-problem.tsx';
import { dateTime, fileSize } from '../words/format.ts';
import { useTexts } from '../words/use-texts.ts';
import { DeletePoints } from './delete-points.tsx';
import { pointsToGo } from './points-to-go.ts';
import { useRestorePoints } from './use-restore-points.ts';

export function RestorePoints(): ReactElement {
  const { t } = useTexts();
  const { facts, problem, deleted, remove } = useRestorePoints();
  const [deleting, setDeleting] = useState<RestoreStore | null>(null);
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t.kept.pointsHelp} {facts !== null && facts.stores.length > 0 && `${t.kept.rule(facts.rule.most, facts.rule.days)} ${t.kept.ruleFixed}`}
      </Typography>
      {facts === null && problem === null && (
        <Box component="output" sx={{ display: 'block', mb: 1, color: 'text.secondary' }}>
          {t.kept.readingPoints}
        </Box>
      )}
      {problem !== null && <CallProblemAlert problem={problem} />}
      {facts?.stores.length === 0 && <Typography sx={{ mb: 1 }}>{t.kept.captureHasNone}</Typography>}
      {facts?.stores.map((store) => (
        <Store key={store.folder} store={store} rule={facts.rule} onDelete={() => setDeleting(store)} />
      ))}
      {deleted !== null && (
        <Alert severity="success" variant="outlined" sx={{ mb: 1 }}>
          {t.kept.deleted(deleted)}
        </Alert>
      )}
      <Button variant="outlined" href={addressOf('history')}>
        {t.kept.openHistory}
      </Button>
      {deleting !== null && facts !== null && <DeletePoints points={deleting.points} rule={facts.rule} onDelete={remove} onClose={() => setDeleting(null)} />}
    </>
  );
}

interface StoreProps {
  readonly store: RestoreStore;
  readonly rule: RestorePointFacts['rule'];
  readonly onDelete: () => void;
}

function Store({ store, rule, onDelete }: StoreProps): ReactElement {
  const { t, language } = useTexts();
  const reasonId = useId();
  const { holds, folder, keeper, points, bytes, problem } = store;
  const [newest, oldest] = [points[0], points.at(-1)];
  const keepers = { administrator: t.kept.keeperAdministrator, user: t.kept.keeperUser, window: t.kept.keeperWindow, copy: t.kept.keeperCopy };
  const nothingToGo = pointsToGo(points, rule, 0) === 0;
  return (
    <Box component="section" aria-label={t.kept[holds]} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, px: 1.5, py: 1, mb: 1.5 }}>
      <Typography variant="h3">{t.kept[holds]}</Typography>
      <Box className="path" sx={{ pr: 2, '& .copyable': { position: 'relative' } }}>
        <Copyable value={folder} what={t.kept.folder} />
      </Box>
      {problem !== null && <Typography sx={{ color: 'warning.main' }}>{t.kept.storeUnreadable(problem)}</Typography>}
      {problem === null && (
        <Typography>
          {points.length === 0 ? t.kept.none : t.kept.count(points.length, fileSize(bytes, t, language))}
          {oldest !== undefined && ` · ${t.kept.oldest}: ${dateTime(oldest.at, language)}`}
          {newest !== undefined && points.length > 1 && ` · ${t.kept.newest}: ${dateTime(newest.at, language)}`}
        </Typography>
      )}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {keepers[keeper]}
      </Typography>
      {keeper === 'user' && points.length > 0 && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mt: 1 }}>
          <Button variant="outlined" color="inherit" disabled={nothingToGo} aria-describedby={nothingToGo ? reasonId : undefined} onClick={onDelete} sx={{ flex: 'none' }}>
            {t.kept.deleteOlder}
          </Button>
          {nothingToGo && (
            <Typography id={reasonId} variant="body2">
              {t.kept.nothingToDelete}
            </Typography>
          )}
        </Box>
      )}
    </Box>
  );
}
