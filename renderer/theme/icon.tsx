/** One icon of Material Design Icons: a path, drawn in the colour and size of the text around it. */
import SvgIcon, { type SvgIconProps } from '@mui/material/SvgIcon';
import type { ReactElement } from 'react';

interface Props extends Pick<SvgIconProps, 'sx' | 'titleAccess'> {
  readonly path: string;
  /** In pixels. */
  readonly size?: number;
}

export function Icon({ path, size = 18, sx, titleAccess }: Props): ReactElement {
  return (
    <SvgIcon
      {...(titleAccess === undefined ? {} : { titleAccess })}
      sx={[{ fontSize: size, flex: 'none' }, ...(Array.isArray(sx) ? sx : [sx ?? false])]}
    >
      <path d={path} />
    </SvgIcon>
  );
}
