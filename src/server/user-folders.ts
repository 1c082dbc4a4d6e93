/** The person's own folders. */
import envPaths from 'env-paths';

/** Where the history of changes to the person's virtual machines lies; `VMNET_STATE` is looked at by who opens it. */
export function userStateFolder(): string {
  return envPaths('vmnet-manager', { suffix: '' }).data;
}
