/** One icon of Material Design Icons: a path, drawn in the colour and size of the text around it. */
import SvgIcon, { type SvgIconProps } from '@mui/material/SvgIcon';
import type { ReactElement } from 'react';

interface Props extends Pick<SvgIconProps, 'sx' | 'titleAccess'> {
  readonly path: string;
  /** In pixels. */
  readonly size?: number;
}

/** Tables and the picture draw hundreds: without a style of its own it is a bare element, which costs a tenth. */
export function Icon({ path, size = 18, sx, titleAccess }: Props): ReactElement {
  if (sx === undefined && titleAccess === undefined) {
    return (
      <svg className="icon" width={size} height={size} viewBox="0 0 24 24" fill="currentColor" aria-hidden focusable="false">
        <path d={path} />
      </svg>
    );
  }
  return (
    <SvgIcon
      {...(titleAccess === undefined ? {} : { titleAccess })}
      sx={[{ fontSize: size, flex: 'none' }, ...(Array.isArray(sx) ? sx : [sx ?? false])]}
    >
      <path d={path} />
    </SvgIcon>
  );
}
