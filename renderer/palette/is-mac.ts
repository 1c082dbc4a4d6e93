/** Whether ⌘ stands where other keyboards have Ctrl: of the computer that the window is on, not of the host it shows. */
export const isMac = /Mac/.test(navigator.userAgent);
