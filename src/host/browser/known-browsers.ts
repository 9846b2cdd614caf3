/** The names of browsers as commands on the PATH, the best first. */
export const commandNames = {
  'headless-shell': ['chrome-headless-shell', 'chromium-headless-shell'],
  chromium: ['chromium', 'chromium-browser'],
  chrome: ['google-chrome-stable', 'google-chrome', 'chrome'],
  edge: ['microsoft-edge-stable', 'microsoft-edge', 'msedge'],
} as const;

/** The names of browsers as applications of macOS. */
export const appFolders = {
  'headless-shell': [],
  chromium: ['Chromium'],
  chrome: ['Google Chrome'],
  edge: ['Microsoft Edge'],
} as const;

/** Where browsers stand on Windows, below ProgramFiles, ProgramFiles(x86) or LOCALAPPDATA. */
export const windowsPrograms = {
  'headless-shell': [],
  chromium: ['Chromium\\Application\\chrome.exe'],
  chrome: ['Google\\Chrome\\Application\\chrome.exe'],
  edge: ['Microsoft\\Edge\\Application\\msedge.exe'],
} as const;

/** The programs within a folder of Puppeteer's cache, on any system (https://pptr.dev/browsers-api). */
export const cachedNames = {
  'chrome-headless-shell': ['chrome-headless-shell', 'chrome-headless-shell.exe'],
  chrome: ['chrome', 'chrome.exe', 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'],
} as const;
